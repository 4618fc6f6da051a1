/** The ten-minute example: orders in, daily revenue out. */
@NullMarked
package dev.lanekeeper.sample.orders;

import org.jspecify.annotations.NullMarked;
