package dev.lanekeeper.benchmarks.start;

import java.io.IOException;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;

/** How both programs take the first row out of a stream of Arrow batches. */
final class FirstRow {
  private FirstRow() {}

  /** The first row as text. */
  static String read(ArrowReader reader) throws IOException {
    if (!reader.loadNextBatch()) {
      throw new IOException("the query has no rows");
    }
    VectorSchemaRoot batch = reader.getVectorSchemaRoot();
    return batch.getVector("city").getObject(0) + " " + batch.getVector("revenue").getObject(0);
  }
}
