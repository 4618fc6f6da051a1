import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import java.sql.Connection;

@NodeLibrary
final class Shop {
  @Node
  static Object top(Connection connection) throws Exception {
    return connection.prepareStatement("select 1").executeQuery();
  }
}
