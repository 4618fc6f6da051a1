/** Runs as OpenTelemetry traces. */
@NullMarked
package dev.lanekeeper.opentelemetry;

import org.jspecify.annotations.NullMarked;
