/**
 * Queries that are written once for several values: {@code @Expand}. Pure: knows the model only.
 */
@NullMarked
package dev.lanekeeper.processor.expand;

import org.jspecify.annotations.NullMarked;
