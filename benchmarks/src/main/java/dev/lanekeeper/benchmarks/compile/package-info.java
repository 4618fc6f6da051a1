/** What annotation processing adds to whole javac processes. */
@NullMarked
package dev.lanekeeper.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
