import acme.Executor;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.RequiresLane;

@NodeLibrary
final class Shop {
  @Node
  @RequiresLane
  static String top() {
    return Executor.run("select 1");
  }
}
