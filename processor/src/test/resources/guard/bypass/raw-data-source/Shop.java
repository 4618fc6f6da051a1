import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import javax.sql.DataSource;

@NodeLibrary
final class Shop {
  @Node
  static Object top(DataSource source) throws Exception {
    return source.getConnection();
  }
}
