import acme.Executor;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;

@NodeLibrary
final class Shop {
  @Node
  static String top() {
    return help();
  }

  private static String help() {
    return Executor.run("select 1");
  }
}
