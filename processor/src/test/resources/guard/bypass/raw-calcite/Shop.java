import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import org.apache.calcite.tools.RelRunner;

@NodeLibrary
final class Shop {
  @Node
  static Object top(RelRunner runner) {
    return runner.prepareStatement("select 1");
  }
}
