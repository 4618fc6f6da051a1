/** Reads Java with tree-sitter, which goes on after errors and keeps comments. */
@NullMarked
package dev.lanekeeper.sample.codegraph.extract.treesitter;

import org.jspecify.annotations.NullMarked;
