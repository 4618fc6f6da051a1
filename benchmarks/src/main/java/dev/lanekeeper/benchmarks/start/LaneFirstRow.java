package dev.lanekeeper.benchmarks.start;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.duckdb.DuckDb;
import java.nio.file.Path;

/** The query as a pipeline. */
final class LaneFirstRow {
  private LaneFirstRow() {}

  /** Prints the first row; the argument is the Parquet file. */
  @LaneRoot("first row")
  public static void main(String[] arguments) throws Exception {
    try (OneQueryPipelineWiring wiring =
        OneQueryPipelineWiring.builder()
            .backend(DuckDb.engine(), RuntimeProfile.defaults())
            .ordersFile(Path.of(arguments[0]))
            .build()) {
      System.out.println(wiring.firstRow());
    }
  }
}
