/**
 * The javac plugin that reports what executes beside the lane. {@link
 * dev.lanekeeper.processor.guard.LaneGuard} is the door.
 */
@NullMarked
package dev.lanekeeper.processor.guard;

import org.jspecify.annotations.NullMarked;
