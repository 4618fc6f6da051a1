import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.engine.Engine;
import java.util.ServiceLoader;

@NodeLibrary
final class Shop {
  @Node
  static Object top() {
    return ServiceLoader.load(Engine.class).findFirst();
  }
}
