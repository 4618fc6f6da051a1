import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import org.apache.spark.sql.Dataset;

@NodeLibrary
final class Shop {
  @Node
  static Object top(Dataset<String> orders) {
    return orders.distinct().collectAsList();
  }
}
