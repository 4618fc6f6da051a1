/**
 * What the processor knows of the sources: records of strings, enums and places. Knows nothing of
 * javac.
 */
@NullMarked
package dev.lanekeeper.processor.model;

import org.jspecify.annotations.NullMarked;
