import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.lane.Lane;
import java.util.function.Supplier;

@NodeLibrary
final class Shop {
  @Node
  static Supplier<Object> top(Lane lane) {
    return () -> lane.list(null);
  }
}
