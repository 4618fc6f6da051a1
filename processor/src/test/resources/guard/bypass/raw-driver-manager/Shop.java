import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import java.sql.DriverManager;

@NodeLibrary
final class Shop {
  @Node
  static Object top(String url) throws Exception {
    return DriverManager.getConnection(url);
  }
}
