/** Plans as Substrait, without Calcite: what is written at compile time, and what the lane adds. */
@NullMarked
package dev.lanekeeper.substrait;

import org.jspecify.annotations.NullMarked;
