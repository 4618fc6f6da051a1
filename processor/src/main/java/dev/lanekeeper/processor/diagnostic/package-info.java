/** What the processor has to say: collected as values, printed once at the end of a round. */
@NullMarked
package dev.lanekeeper.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
