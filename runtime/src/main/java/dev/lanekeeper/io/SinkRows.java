package dev.lanekeeper.io;

import dev.lanekeeper.engine.ExportTarget;
import dev.lanekeeper.plan.type.Schema;
import org.apache.arrow.vector.ipc.ArrowReader;

/**
 * The rows that a sink is to write, not computed yet. Made by a lane; used once, within {@link
 * Sink#write}.
 */
public interface SinkRows {

  /** Returns the rows' columns. */
  Schema schema();

  /**
   * Computes the rows and lets the engine write them to files.
   *
   * @return how many rows
   */
  long export(ExportTarget target);

  /** Computes the rows and streams them; the caller closes the reader. */
  ArrowReader stream();
}
