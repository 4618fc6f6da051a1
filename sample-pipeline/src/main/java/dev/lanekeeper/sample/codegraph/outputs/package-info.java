/** Writes the tables and the page. */
@NullMarked
package dev.lanekeeper.sample.codegraph.outputs;

import org.jspecify.annotations.NullMarked;
