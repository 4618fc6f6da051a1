import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import org.duckdb.DuckDBConnection;

@NodeLibrary
final class Shop {
  @Node
  static Object top(DuckDBConnection connection) {
    return (Runnable) connection::interrupt;
  }
}
