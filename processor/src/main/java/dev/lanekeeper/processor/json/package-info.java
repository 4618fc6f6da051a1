/** JSON, as far as it is written at compile time. */
@NullMarked
package dev.lanekeeper.processor.json;

import org.jspecify.annotations.NullMarked;
