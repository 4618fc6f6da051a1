/** From names and types to edges and an order. Pure: knows the model only. */
@NullMarked
package dev.lanekeeper.processor.resolve;

import org.jspecify.annotations.NullMarked;
