/** Makes plans give the same rows each time, as far as a tier asks for it. */
@NullMarked
package dev.lanekeeper.determinism;

import org.jspecify.annotations.NullMarked;
