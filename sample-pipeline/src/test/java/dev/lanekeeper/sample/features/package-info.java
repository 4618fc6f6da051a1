@NullMarked
package dev.lanekeeper.sample.features;

import org.jspecify.annotations.NullMarked;
