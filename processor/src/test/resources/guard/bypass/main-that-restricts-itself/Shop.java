import acme.Executor;
import dev.lanekeeper.annotation.RequiresLane;

class Shop {
  @RequiresLane
  public static void main(String[] arguments) {
    Executor.run("select 1");
  }
}
