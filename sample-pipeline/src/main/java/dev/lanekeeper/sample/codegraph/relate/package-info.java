/** Finds what names mean: types, variables and methods, by the language's own rules. */
@NullMarked
package dev.lanekeeper.sample.codegraph.relate;

import org.jspecify.annotations.NullMarked;
