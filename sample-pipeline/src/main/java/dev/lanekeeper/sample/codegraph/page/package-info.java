/** Draws the page: the pipeline as a picture, counts, methods, digests, diagnostics. */
@NullMarked
package dev.lanekeeper.sample.codegraph.page;

import org.jspecify.annotations.NullMarked;
