package dev.lanekeeper.diff;

import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.graph.GraphInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes of what is given from outside. */
final class InputChanges {

  private final Graph before;
  private final Graph after;
  private final List<GraphChange> changes;

  InputChanges(Graph before, Graph after, List<GraphChange> changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  void add() {
    Map<String, GraphInput> now = new LinkedHashMap<>();
    after.inputs().forEach(input -> now.put(input.name(), input));
    for (GraphInput input : before.inputs()) {
      GraphInput other = now.remove(input.name());
      if (other == null) {
        add(input, "removed", true, "whoever gives it: the builder has no such step");
      } else {
        changed(input, other);
      }
    }
    for (GraphInput input : now.values()) {
      if (input.orElse().isPresent()) {
        add(input, "added with a default", false, "whoever does not give it gets the default");
      } else {
        add(input, "added without a default", true, "every builder: it must be given");
      }
    }
  }

  private void changed(GraphInput input, GraphInput other) {
    if (!input.type().equals(other.type())) {
      add(
          input,
          "type " + input.type() + " became " + other.type(),
          true,
          "whoever gives it: it is of another type");
    }
    if (input.orElse().isPresent() && other.orElse().isEmpty()) {
      add(input, "default taken away", true, "builders that did not give it");
    } else if (!input.orElse().equals(other.orElse())) {
      add(
          input,
          "default became \"" + other.orElse().orElse("") + "\"",
          false,
          "it is given or has a default, as before");
    }
  }

  private void add(GraphInput input, String change, boolean breaking, String why) {
    List<String> readers =
        before.nodes().stream()
            .filter(node -> node.inputs().contains(input.name()))
            .map(node -> node.name())
            .toList();
    changes.add(new GraphChange("input " + input.name(), change, breaking, why, readers));
  }
}
