/** Whole processes, measured from outside, and figures with their goals. */
@NullMarked
package dev.lanekeeper.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
