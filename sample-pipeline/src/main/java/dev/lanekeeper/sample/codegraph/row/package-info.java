/** The tables of the extraction: what was read from source files, as flat records. */
@NullMarked
package dev.lanekeeper.sample.codegraph.row;

import org.jspecify.annotations.NullMarked;
