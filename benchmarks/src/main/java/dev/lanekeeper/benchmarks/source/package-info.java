/** Generated pipelines: one made-up graph, written for each of the compared tools. */
@NullMarked
package dev.lanekeeper.benchmarks.source;

import org.jspecify.annotations.NullMarked;
