/** Apache DataFusion inside the process, through a native library of this module's own. */
@NullMarked
package dev.lanekeeper.engine.datafusion;

import org.jspecify.annotations.NullMarked;
