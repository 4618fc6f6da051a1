@NullMarked
package dev.lanekeeper.testing.traps;

import org.jspecify.annotations.NullMarked;
