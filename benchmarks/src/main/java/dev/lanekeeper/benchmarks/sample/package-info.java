/** The code graph over a small and a large library. */
@NullMarked
package dev.lanekeeper.benchmarks.sample;

import org.jspecify.annotations.NullMarked;
