package dev.lanekeeper.benchmarks.lane;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.benchmarks.measure.Numbers;
import dev.lanekeeper.benchmarks.measure.Turns;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.duckdb.DuckDb;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Runs a chain of ten nodes over the 6 million lines of TPC-H at scale 1, lazy and with each node
 * materialized, and prints the median milliseconds of both, and in how many queries each ran.
 */
final class ChainRace {

  private ChainRace() {}

  /** Arguments: the folder with TPC-H's tables, the number of rounds. */
  @LaneRoot("races chains")
  public static void main(String[] arguments) throws Exception {
    Path lines = TpchFiles.in(Path.of(arguments[0])).file("lineitem");
    Numbers numbers = new Numbers();
    try (Backend backend = Backend.open(DuckDb.engine(), RuntimeProfile.defaults())) {
      long rows = lazy(backend, lines, numbers);
      if (rows == 0 || rows != materialized(backend, lines, numbers)) {
        throw new IOException("the chains differ, or have no rows");
      }
      Turns turns = new Turns();
      turns.add("lazy", () -> lazy(backend, lines, numbers));
      turns.add("materialized", () -> materialized(backend, lines, numbers));
      turns.run(Integer.parseInt(arguments[1]), true);
      turns.addTo(numbers);
    }
    System.out.println(numbers.line());
  }

  private static long lazy(Backend backend, Path lines, Numbers numbers) throws IOException {
    try (LazyChainWiring chain = LazyChainWiring.builder().backend(backend).file(lines).build()) {
      long rows = chain.count();
      numbers.put("lazy.queries", chain.report().executions().size());
      return rows;
    }
  }

  private static long materialized(Backend backend, Path lines, Numbers numbers)
      throws IOException {
    try (MaterializedChainWiring chain =
        MaterializedChainWiring.builder().backend(backend).file(lines).build()) {
      long rows = chain.count();
      numbers.put("materialized.queries", chain.report().executions().size());
      return rows;
    }
  }
}
