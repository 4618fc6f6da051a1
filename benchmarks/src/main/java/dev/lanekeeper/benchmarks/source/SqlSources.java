package dev.lanekeeper.benchmarks.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A pipeline of a few tables and any number of {@code @Sql} nodes over them and over each other.
 */
public final class SqlSources {
  private static final int LIBRARY_SIZE = 50;

  private static final String RECORDS =
      """
      package generated;

      import java.time.LocalDate;

      /** Rows of the tables and of the queries. */
      public final class Rows {
        private Rows() {}

        public record Order(long orderId, long customerId, double amount, LocalDate orderedOn) {}

        public record Customer(long customerId, String customerName, String city) {}

        public record Total(long customerId, double amount, long orders) {}

        public record Named(long customerId, String customerName, double amount) {}

        public record Ranked(long customerId, double amount, long place) {}
      }
      """;

  private static final String TABLES =
      """
      package generated;

      import dev.lanekeeper.annotation.Input;
      import dev.lanekeeper.annotation.Node;
      import dev.lanekeeper.annotation.NodeLibrary;
      import dev.lanekeeper.plan.Plan;
      import generated.Rows.Customer;
      import generated.Rows.Order;
      import java.nio.file.Path;

      @NodeLibrary
      public final class Tables {
        private Tables() {}

        @Node
        public static Plan<Order> orders(@Input Path ordersFile) {
          return Plan.parquet(ordersFile, Order.class);
        }

        @Node
        public static Plan<Customer> customers(@Input Path customersFile) {
          return Plan.parquet(customersFile, Customer.class);
        }
      }
      """;

  private SqlSources() {}

  /** Writes a pipeline with that many queries; with none, it is the two tables. */
  public static void write(int queries, SourceFolder folder) throws IOException {
    folder.write("Rows", RECORDS);
    folder.write("Tables", TABLES);
    List<String> libraries = new ArrayList<>(List.of("Tables.class"));
    for (int from = 0; from < queries; from += LIBRARY_SIZE) {
      String name = "Queries" + from / LIBRARY_SIZE;
      folder.write(name, library(name, from, Math.min(from + LIBRARY_SIZE, queries)));
      libraries.add(name + ".class");
    }
    folder.write("SqlPipeline", pipeline(libraries));
  }

  private static String library(String name, int from, int end) {
    StringBuilder text =
        new StringBuilder(
            """
            package generated;

            import dev.lanekeeper.annotation.Input;
            import dev.lanekeeper.annotation.Node;
            import dev.lanekeeper.annotation.NodeLibrary;
            import dev.lanekeeper.annotation.Sql;
            import dev.lanekeeper.plan.Plan;
            import generated.Rows.Customer;
            import generated.Rows.Named;
            import generated.Rows.Order;
            import generated.Rows.Ranked;
            import generated.Rows.Total;
            import java.time.LocalDate;

            @NodeLibrary
            public interface %s {
            """
                .formatted(name));
    for (int index = from; index < end; index++) {
      text.append('\n').append(QueryShape.of(index).text(index).indent(2));
    }
    return text.append("}\n").toString();
  }

  private static String pipeline(List<String> libraries) {
    return """
        package generated;

        import dev.lanekeeper.annotation.Pipeline;

        @Pipeline(nodes = {
          %s
        })
        public interface SqlPipeline {}
        """
        .formatted(libraries.stream().collect(Collectors.joining(",\n  ")));
  }
}
