/** The plan's intermediate representation: relations and expressions, as plain records. */
@NullMarked
package dev.lanekeeper.plan.rel;

import org.jspecify.annotations.NullMarked;
