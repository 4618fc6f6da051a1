/** What an engine offers to a lane. */
@NullMarked
package dev.lanekeeper.engine;

import org.jspecify.annotations.NullMarked;
