/** What generated code is marked with; not for hand-written code. */
@NullMarked
package dev.lanekeeper.annotation.generated;

import org.jspecify.annotations.NullMarked;
