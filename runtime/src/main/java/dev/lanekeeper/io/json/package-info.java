/** Rows as JSON: read and written exactly, nothing guessed, nothing rounded. */
@NullMarked
package dev.lanekeeper.io.json;

import org.jspecify.annotations.NullMarked;
