import acme.Executor;
import dev.lanekeeper.annotation.LaneRoot;

class Shop {
  @LaneRoot("command line")
  public static void main(String[] arguments) {
    top();
  }

  static String top() {
    return Executor.run("select 1");
  }
}
