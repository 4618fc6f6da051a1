import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import jakarta.persistence.EntityManager;

@NodeLibrary
final class Shop {
  @Node
  static Object top(EntityManager manager) {
    return manager.find(String.class, 1);
  }
}
