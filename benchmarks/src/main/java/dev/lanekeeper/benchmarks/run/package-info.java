/** What a node costs when the graph runs, inside one warm JVM. */
@NullMarked
package dev.lanekeeper.benchmarks.run;

import org.jspecify.annotations.NullMarked;
