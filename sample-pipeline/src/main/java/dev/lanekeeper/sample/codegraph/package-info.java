/** A code property graph of Java sources, as three tables. */
@NullMarked
package dev.lanekeeper.sample.codegraph;

import org.jspecify.annotations.NullMarked;
