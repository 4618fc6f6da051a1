import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.Pipeline;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;
import java.nio.file.Path;
import java.util.List;

@Pipeline
interface MissingNode {

  record Order(long orderId, String customer) {}

  @Node
  static Plan<Order> orders(@Input Path ordersFile) {
    return Plan.parquet(ordersFile, Order.class);
  }

  @Node
  static List<Order> firstOrders(Plan<Order> order, Lane lane) {
    return lane.list(order.limit(10));
  }
}
