/**
 * All that Lanekeeper has to say of a compilation, as SARIF 2.1.0 for editors and CI. {@link
 * dev.lanekeeper.processor.sarif.Sarif} is the door.
 */
@NullMarked
package dev.lanekeeper.processor.sarif;

import org.jspecify.annotations.NullMarked;
