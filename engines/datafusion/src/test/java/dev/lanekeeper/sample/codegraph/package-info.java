@NullMarked
package dev.lanekeeper.sample.codegraph;

import org.jspecify.annotations.NullMarked;
