import acme.Executor;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.Pipeline;
import dev.lanekeeper.lane.Lane;

@Pipeline
interface Shop {
  @Node
  static String top(Lane lane) {
    return Executor.run("select 1");
  }
}
