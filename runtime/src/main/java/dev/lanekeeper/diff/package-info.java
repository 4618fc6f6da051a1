/** What changes between two manifests of a pipeline, and whom that breaks. */
@NullMarked
package dev.lanekeeper.diff;

import org.jspecify.annotations.NullMarked;
