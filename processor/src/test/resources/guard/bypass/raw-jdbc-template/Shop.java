import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import org.springframework.jdbc.core.JdbcTemplate;

@NodeLibrary
final class Shop {
  @Node
  static Object top(JdbcTemplate template) {
    return template.update("delete from orders");
  }
}
