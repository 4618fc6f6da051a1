package dev.lanekeeper.processor.write;

import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import dev.lanekeeper.processor.model.Role;
import dev.lanekeeper.processor.model.TagModel;
import dev.lanekeeper.processor.resolve.Resolution;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The graph as a table of text, for the wiring's Javadoc: a node a line, in the order in which they
 * run.
 */
final class GraphPicture {

  private static final int MOST_LINES = 200;

  private GraphPicture() {}

  static String of(Resolution graph, Slots slots) {
    Set<Integer> sinks = new HashSet<>(graph.sinks());
    List<List<String>> rows = new ArrayList<>();
    for (Slots.InputSlot input : slots.inputs()) {
      String orElse = Slots.orElse(input).map(text -> "or else " + text.text()).orElse("");
      rows.add(
          List.of("input", "", input.model().name(), input.model().type().shortText(), orElse));
    }
    for (Slots.NodeSlot node : slots.nodes()) {
      if (node.slot() == MOST_LINES) {
        break;
      }
      rows.add(row(node, sinks.contains(node.number())));
    }
    int left = slots.nodes().size() - MOST_LINES;
    return table(rows) + (left > 0 ? "... and " + left + " more nodes\n" : "");
  }

  private static List<String> row(Slots.NodeSlot node, boolean sink) {
    NodeModel model = node.model();
    String layer =
        model.tags().stream()
            .filter(tag -> tag.name().equals("layer"))
            .map(TagModel::value)
            .findFirst()
            .orElse("");
    String needs =
        model.parameters().stream()
            .filter(parameter -> parameter.role() != Role.LANE)
            .map(ParameterModel::from)
            .collect(Collectors.joining(", "));
    return List.of(
        layer,
        String.valueOf(node.slot()),
        model.name(),
        model.type().shortText(),
        (needs.isEmpty() ? "" : "<- " + needs)
            + (model.materialize() ? "  (computed once, into a table)" : "")
            + (sink ? "  (sink)" : ""));
  }

  private static String table(List<List<String>> rows) {
    int columns = 5;
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        line.append(
            widths[i] == 0 ? "" : row.get(i) + " ".repeat(widths[i] - row.get(i).length() + 2));
      }
      table.append(JavaText.comment(line.toString()).stripTrailing()).append('\n');
    }
    return table.toString();
  }
}
