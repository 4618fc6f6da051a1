/** Who calls whom in our class files, and what is reached that executes. */
@NullMarked
package dev.lanekeeper.architecture.calls;

import org.jspecify.annotations.NullMarked;
