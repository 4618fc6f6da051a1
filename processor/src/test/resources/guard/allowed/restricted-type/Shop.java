import acme.Handle;
import dev.lanekeeper.annotation.RequiresLane;

@RequiresLane
final class Shop {
  private final Handle handle = new Handle();

  String top() {
    try (handle) {
      return handle.read() + handle;
    }
  }
}
