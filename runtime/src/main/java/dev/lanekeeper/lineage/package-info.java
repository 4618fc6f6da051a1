/** Column lineage over a whole pipeline: where columns come from, and what reads them. */
@NullMarked
package dev.lanekeeper.lineage;

import org.jspecify.annotations.NullMarked;
