/** The annotation processor: reads pipelines, resolves and checks them, writes their wiring. */
@NullMarked
package dev.lanekeeper.processor;

import org.jspecify.annotations.NullMarked;
