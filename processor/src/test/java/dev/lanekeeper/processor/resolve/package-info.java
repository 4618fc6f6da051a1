/** Names and types to edges, without javac. */
@NullMarked
package dev.lanekeeper.processor.resolve;

import org.jspecify.annotations.NullMarked;
