/** Brings the planner into javac, apart from other processors' libraries. */
@NullMarked
package dev.lanekeeper.processor.sql;

import org.jspecify.annotations.NullMarked;
