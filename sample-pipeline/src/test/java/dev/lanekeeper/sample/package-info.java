@NullMarked
package dev.lanekeeper.sample;

import org.jspecify.annotations.NullMarked;
