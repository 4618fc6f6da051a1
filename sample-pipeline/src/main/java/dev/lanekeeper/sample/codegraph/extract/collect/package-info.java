/** Collects the rows of one file while a parser's tree is walked; the same for both parsers. */
@NullMarked
package dev.lanekeeper.sample.codegraph.extract.collect;

import org.jspecify.annotations.NullMarked;
