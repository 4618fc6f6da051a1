/**
 * From javac's elements to the model. The only package, with the diagnostics, that knows javac's
 * model.
 */
@NullMarked
package dev.lanekeeper.processor.read;

import org.jspecify.annotations.NullMarked;
