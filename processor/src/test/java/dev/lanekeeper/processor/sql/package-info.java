/** Tests of the planner as the processor's jar packs it. */
@NullMarked
package dev.lanekeeper.processor.sql;

import org.jspecify.annotations.NullMarked;
