@NullMarked
package dev.lanekeeper.substrait;

import org.jspecify.annotations.NullMarked;
