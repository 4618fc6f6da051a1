import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.lane.Lane;

@NodeLibrary
final class Shop {
  @Node
  static Lane top(Lane lane) {
    return lane;
  }
}
