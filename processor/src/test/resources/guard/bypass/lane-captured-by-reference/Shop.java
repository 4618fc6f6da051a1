import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.lane.Lane;
import java.util.function.Function;

@NodeLibrary
final class Shop {
  @Node
  static Function<Object, Object> top(Lane lane) {
    return lane::list;
  }
}
