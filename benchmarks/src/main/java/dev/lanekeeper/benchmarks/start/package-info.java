/** From the start of a JVM to the first row of one query. */
@NullMarked
package dev.lanekeeper.benchmarks.start;

import org.jspecify.annotations.NullMarked;
