/** Lanes: what runs a pipeline, under which profile and contracts. */
@NullMarked
package dev.lanekeeper.lane;

import org.jspecify.annotations.NullMarked;
