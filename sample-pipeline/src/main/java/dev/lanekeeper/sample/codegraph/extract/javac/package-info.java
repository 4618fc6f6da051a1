/** Reads Java with javac's parser: no classes are loaded, nothing is resolved. */
@NullMarked
package dev.lanekeeper.sample.codegraph.extract.javac;

import org.jspecify.annotations.NullMarked;
