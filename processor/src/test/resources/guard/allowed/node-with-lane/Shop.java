import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.lane.Lane;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;

@NodeLibrary
final class Shop {
  @Node
  static List<Object> top(Lane lane) {
    Supplier<List<Object>> rows = () -> lane.list(null);
    return rows.get();
  }

  static ServiceLoader<Runnable> plugins() {
    return ServiceLoader.load(Runnable.class);
  }
}
