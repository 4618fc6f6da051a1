/** SQL to checked plans, and plans to the SQL of an engine. */
@NullMarked
package dev.lanekeeper.planner;

import org.jspecify.annotations.NullMarked;
