@NullMarked
package dev.lanekeeper.engine.datafusion;

import org.jspecify.annotations.NullMarked;
