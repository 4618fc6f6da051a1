/** Texts of annotations as they stand in the sources: which character of a value is where. */
@NullMarked
package dev.lanekeeper.processor.text;

import org.jspecify.annotations.NullMarked;
