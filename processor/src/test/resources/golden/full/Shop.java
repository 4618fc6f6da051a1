package shop;

import dev.lanekeeper.annotation.From;
import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.Pipeline;
import dev.lanekeeper.annotation.Tag;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Inputs with and without defaults, tags, a checked exception, a plan that is computed once. */
@Pipeline
public interface Shop {

  record Order(long id, String customer, LocalDate day) {}

  enum Detail {
    SHORT,
    LONG
  }

  @Node
  @Tag(layer = "inputs", artifact = "orders", kind = "table")
  static List<Order> orders(@Input Path folder, @Input(orElse = "2026-01-01") LocalDate since)
      throws IOException {
    return List.of();
  }

  @Node(materialize = true)
  @Tag(layer = "normalize")
  @Tag(name = "owner", value = "sales */ \"team\" </script>")
  static Plan<Order> distinct(Plan<Order> orders) {
    return orders.distinct();
  }

  @Node
  static String summary(
      @From("distinct") Plan<Order> rows,
      @Input(orElse = "SHORT") Detail detail,
      @Input(orElse = "10") int most,
      Lane lane) {
    return detail + ": " + lane.list(rows.limit(most));
  }

  @Node
  static long size(List<Order> orders) {
    return orders.size();
  }
}
