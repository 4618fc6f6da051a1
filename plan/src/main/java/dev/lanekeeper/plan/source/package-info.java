/** Where rows come from that are neither in files nor in memory: databases, and one's own. */
@NullMarked
package dev.lanekeeper.plan.source;

import org.jspecify.annotations.NullMarked;
