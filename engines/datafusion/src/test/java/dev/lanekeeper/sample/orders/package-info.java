@NullMarked
package dev.lanekeeper.sample.orders;

import org.jspecify.annotations.NullMarked;
