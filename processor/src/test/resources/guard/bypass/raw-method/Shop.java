import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import java.lang.reflect.Method;

@NodeLibrary
final class Shop {
  @Node
  static Object top(Method method) throws Exception {
    return method.invoke(null);
  }
}
