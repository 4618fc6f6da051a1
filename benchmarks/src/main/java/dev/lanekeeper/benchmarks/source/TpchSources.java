package dev.lanekeeper.benchmarks.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** TPC-H's 22 queries, as the conformance suite has them, and a pipeline of them. */
public final class TpchSources {

  private static final List<String> SUITE =
      List.of("TpchQueries", "TpchTables", "TpchAnswers", "TpchTexts", "package-info");

  /** Rows of each table, by its name. */
  private static final Map<String, String> TABLES =
      new TreeMap<>(
          Map.of(
              "customer", "Customer",
              "orders", "Order",
              "lineitem", "LineItem",
              "part", "Part",
              "partsupp", "PartSupplier",
              "supplier", "Supplier",
              "nation", "Nation",
              "region", "Region"));

  private TpchSources() {}

  /**
   * Writes the pipeline.
   *
   * @param suite the folder of the suite's sources
   */
  public static void write(Path suite, SourceFolder folder) throws IOException {
    for (String name : SUITE) {
      folder.write(name, Files.readString(suite.resolve(name + ".java")));
    }
    StringBuilder nodes = new StringBuilder();
    TABLES.forEach(
        (table, row) ->
            nodes.append(
                """

                  @Node
                  static Plan<TpchTables.%s> %s(@Input Path folder) {
                    return Plan.parquet(folder.resolve("%s.parquet"), TpchTables.%s.class);
                  }
                """
                    .formatted(row, table, table, row)));
    folder.write(
        "TpchPipeline",
        """
        package dev.lanekeeper.testing.tpch;

        import dev.lanekeeper.annotation.Input;
        import dev.lanekeeper.annotation.Node;
        import dev.lanekeeper.annotation.Pipeline;
        import dev.lanekeeper.plan.Plan;
        import java.nio.file.Path;

        @Pipeline(nodes = TpchQueries.class)
        public interface TpchPipeline {%s}
        """
            .formatted(nodes));
  }
}
