import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import java.lang.reflect.Constructor;

@NodeLibrary
final class Shop {
  @Node
  static Object top(Constructor<?> constructor) throws Exception {
    return constructor.newInstance();
  }
}
