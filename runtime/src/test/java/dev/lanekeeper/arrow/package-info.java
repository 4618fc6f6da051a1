@NullMarked
package dev.lanekeeper.arrow;

import org.jspecify.annotations.NullMarked;
