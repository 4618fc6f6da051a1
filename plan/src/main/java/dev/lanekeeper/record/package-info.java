/** Records as Java source: what a schema's rows are called in Java. */
@NullMarked
package dev.lanekeeper.record;

import org.jspecify.annotations.NullMarked;
