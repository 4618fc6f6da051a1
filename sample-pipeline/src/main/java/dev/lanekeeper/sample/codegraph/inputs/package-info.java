/** Reads source files from folders, archives and single files. */
@NullMarked
package dev.lanekeeper.sample.codegraph.inputs;

import org.jspecify.annotations.NullMarked;
