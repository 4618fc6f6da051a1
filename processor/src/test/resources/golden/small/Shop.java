package shop;

import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.Pipeline;
import java.util.List;

/** Nodes of plain Java: no plan, no lane. */
@Pipeline
interface Shop {

  @Node
  static List<String> names(@Input String text) {
    return List.of(text.split(","));
  }

  @Node
  static int count(List<String> names) {
    return names.size();
  }
}
