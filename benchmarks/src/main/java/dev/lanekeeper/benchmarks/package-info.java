/** Measurements of the compile and of runs, as ratios. */
@NullMarked
package dev.lanekeeper.benchmarks;

import org.jspecify.annotations.NullMarked;
