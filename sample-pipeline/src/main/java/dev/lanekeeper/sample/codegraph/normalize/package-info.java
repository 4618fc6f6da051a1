/** From syntax to facts: qualified names, scopes, names of types without type parameters. */
@NullMarked
package dev.lanekeeper.sample.codegraph.normalize;

import org.jspecify.annotations.NullMarked;
