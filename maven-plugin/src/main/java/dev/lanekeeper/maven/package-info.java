/** Lanekeeper in a Maven build. */
@NullMarked
package dev.lanekeeper.maven;

import org.jspecify.annotations.NullMarked;
