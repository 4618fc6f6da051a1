/** What a right graph is: one class a rule. Pure: knows the model and the resolved names only. */
@NullMarked
package dev.lanekeeper.processor.check;

import org.jspecify.annotations.NullMarked;
