/** TPC-H: tables, queries and made data, for tests and measurements of engines. */
@NullMarked
package dev.lanekeeper.testing.tpch;

import org.jspecify.annotations.NullMarked;
