/** The code graph on small sources, on broken ones, and on its default input. */
@NullMarked
package dev.lanekeeper.sample.codegraph;

import org.jspecify.annotations.NullMarked;
