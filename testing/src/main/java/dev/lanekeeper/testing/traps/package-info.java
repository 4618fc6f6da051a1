/** Queries whose results engines are known to differ in, with what SQL's rules say they are. */
@NullMarked
package dev.lanekeeper.testing.traps;

import org.jspecify.annotations.NullMarked;
