/** Tests of the planner. */
@NullMarked
package dev.lanekeeper.planner;

import org.jspecify.annotations.NullMarked;
