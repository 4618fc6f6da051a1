import acme.Executor;
import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.annotation.Pipeline;

@Pipeline
interface Shop {
  @LaneRoot("command line")
  static void main(String[] arguments) {
    Executor.run("select 1");
  }
}
