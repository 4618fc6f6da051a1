import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.Pipeline;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.duckdb.DuckDb;
import dev.lanekeeper.plan.Plan;
import java.nio.file.Path;

@Pipeline
interface Bypass {

  record Order(long orderId, String customer) {}

  @Node
  static Plan<Order> orders(@Input Path ordersFile) {
    return Plan.parquet(ordersFile, Order.class);
  }

  @Node
  static String engineName(Plan<Order> orders) {
    try (Backend own = Backend.open(DuckDb.engine(), RuntimeProfile.defaults())) {
      return own.engine().name();
    }
  }
}
