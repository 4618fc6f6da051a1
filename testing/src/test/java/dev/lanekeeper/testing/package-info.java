@NullMarked
package dev.lanekeeper.testing;

import org.jspecify.annotations.NullMarked;
