import acme.Executor;
import dev.lanekeeper.annotation.RequiresLane;

class Shop {
  @RequiresLane
  static String top() {
    return Executor.run("select 1");
  }
}
