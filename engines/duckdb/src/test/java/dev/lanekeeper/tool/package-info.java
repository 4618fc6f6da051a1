@NullMarked
package dev.lanekeeper.tool;

import org.jspecify.annotations.NullMarked;
