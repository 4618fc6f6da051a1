/** Puts the graph's tables together: nodes, edges, properties, diagnostics. */
@NullMarked
package dev.lanekeeper.sample.codegraph.cpg;

import org.jspecify.annotations.NullMarked;
