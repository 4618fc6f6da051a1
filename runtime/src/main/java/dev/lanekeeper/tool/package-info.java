/** Commands for a project's developers, run by the Maven plugin in a JVM of their own. */
@NullMarked
package dev.lanekeeper.tool;

import org.jspecify.annotations.NullMarked;
