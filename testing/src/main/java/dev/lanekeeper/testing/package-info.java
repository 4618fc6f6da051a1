/** Tests of nodes and pipelines, and the suite that every engine passes. */
@NullMarked
package dev.lanekeeper.testing;

import org.jspecify.annotations.NullMarked;
