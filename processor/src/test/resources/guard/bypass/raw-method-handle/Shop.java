import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import java.lang.invoke.MethodHandle;

@NodeLibrary
final class Shop {
  @Node
  static Object top(MethodHandle handle) throws Throwable {
    return (Object) handle.invoke();
  }
}
