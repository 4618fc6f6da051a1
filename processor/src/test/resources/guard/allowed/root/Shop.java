import acme.Executor;
import dev.lanekeeper.annotation.LaneRoot;

class Shop {
  @LaneRoot("command line")
  public static void main(String[] arguments) {
    Runnable later = () -> Executor.run("select 1");
    later.run();
    new Object() {
      String top() {
        return Executor.run("select 1");
      }
    }.top();
  }
}
