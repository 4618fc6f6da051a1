/**
 * The guard over class files, whoever compiled them. {@link dev.lanekeeper.guard.check.ClassCheck}
 * is the door.
 */
@NullMarked
package dev.lanekeeper.guard.check;

import org.jspecify.annotations.NullMarked;
