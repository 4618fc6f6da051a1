/** SQL text in plans, and what compiles it. */
@NullMarked
package dev.lanekeeper.plan.sql;

import org.jspecify.annotations.NullMarked;
