package dev.lanekeeper.io;

import dev.lanekeeper.engine.ExportTarget;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.type.Schema;
import java.util.List;
import org.apache.arrow.vector.ipc.ArrowReader;

/**
 * The rows that a sink is to write, not computed yet. Made by a lane; used within {@link
 * Sink#write}, where each call of {@link #export} or {@link #stream} computes them.
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

  /**
   * Returns the rows of another plan, computed by the same lane: for sinks that put new rows
   * together with what is at their target.
   */
  SinkRows of(Plan<?> plan);

  /**
   * Returns the names of the columns that files have, in their order.
   *
   * @throws dev.lanekeeper.diagnostic.LaneException LK407 if a file cannot be read
   */
  List<String> columnsOf(ScanSource.Files files);
}
