/** Arrow tables and streams, and who closes them. */
@NullMarked
package dev.lanekeeper.arrow;

import org.jspecify.annotations.NullMarked;
