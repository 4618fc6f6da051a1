/** What generated wirings stand on: which nodes are needed, which ran, what they failed with. */
@NullMarked
package dev.lanekeeper.wiring;

import org.jspecify.annotations.NullMarked;
