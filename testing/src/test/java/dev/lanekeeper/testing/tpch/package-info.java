@NullMarked
package dev.lanekeeper.testing.tpch;

import org.jspecify.annotations.NullMarked;
