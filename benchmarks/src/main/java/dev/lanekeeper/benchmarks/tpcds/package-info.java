/** How much of TPC-DS the SQL of {@code @Sql} nodes takes, and whether its answers are right. */
@NullMarked
package dev.lanekeeper.benchmarks.tpcds;

import org.jspecify.annotations.NullMarked;
