/** What a pipeline looks like: nodes, edges, queries and pictures of them. */
@NullMarked
package dev.lanekeeper.graph;

import org.jspecify.annotations.NullMarked;
