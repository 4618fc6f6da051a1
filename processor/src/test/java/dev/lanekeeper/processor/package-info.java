/** The processor as javac runs it. */
@NullMarked
package dev.lanekeeper.processor;

import org.jspecify.annotations.NullMarked;
