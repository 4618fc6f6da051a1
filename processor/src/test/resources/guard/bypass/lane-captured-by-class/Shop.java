import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.lane.Lane;

@NodeLibrary
final class Shop {
  @Node
  static Runnable top(Lane lane) {
    return new Runnable() {
      @Override
      public void run() {
        lane.list(null);
      }
    };
  }
}
