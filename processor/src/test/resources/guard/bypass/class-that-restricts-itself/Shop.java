import acme.Executor;
import dev.lanekeeper.annotation.RequiresLane;

@RequiresLane
class Shop {
  static {
    Executor.run("select 1");
  }
}
