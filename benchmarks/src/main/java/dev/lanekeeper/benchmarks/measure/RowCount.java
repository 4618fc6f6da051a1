package dev.lanekeeper.benchmarks.measure;

import java.io.IOException;
import org.apache.arrow.vector.ipc.ArrowReader;

/** How all programs read a result: every batch, none of its values. */
public final class RowCount {

  private RowCount() {}

  /** Reads a stream to its end and returns how many rows it had. */
  public static long of(ArrowReader reader) throws IOException {
    long rows = 0;
    while (reader.loadNextBatch()) {
      rows += reader.getVectorSchemaRoot().getRowCount();
    }
    return rows;
  }
}
