package dev.lanekeeper.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the nodes of a graph stand in a picture of it: data flows downwards, row by row, and layers
 * lie one below the other where the tags allow it. Deterministic. Lengths are pixels; a picture is
 * about a thousand wide, so that its text can be read, and as high as it needs to be; that of many
 * hundred nodes is wider than high, so that it can be looked at as a whole.
 *
 * @param width of the whole picture
 * @param height of the whole picture
 * @param boxes one a node, in the order of the nodes
 * @param lines one an edge
 */
public record Picture(double width, double height, List<Box> boxes, List<Line> lines) {

  static final double MARGIN = 14;
  static final double BOX_HEIGHT = 36;
  static final double ROW_HEIGHT = 62;
  private static final double LETTER_WIDTH = 8.1;
  private static final double LEAST_BOX_WIDTH = 104;
  private static final int MOST_LETTERS = 36;

  /** Copies the lists. */
  public Picture {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /** A node and its place. */
  public record Box(GraphNode node, double left, double top, double width, double height) {

    double middle() {
      return left + width / 2;
    }
  }

  /**
   * An edge: a curve from the lower side of one box to the upper side of another.
   *
   * @param from the node that is read
   * @param to the node that reads it
   */
  public record Line(String from, String to, double fromX, double fromY, double toX, double toY) {}

  /** Places a graph. */
  public static Picture of(Graph graph) {
    Rows rows = Rows.of(graph);
    Map<String, Box> places = new HashMap<>();
    double width = 0;
    double start =
        graph.nodes().stream()
            .mapToDouble(node -> rows.middle(node) - boxWidth(node) / 2)
            .min()
            .orElse(0);
    for (int row = 0; row < rows.nodes().size(); row++) {
      for (GraphNode node : rows.nodes().get(row)) {
        double middle = rows.middle(node);
        double boxWidth = boxWidth(node);
        double left = MARGIN - start + middle - boxWidth / 2;
        places.put(
            node.name(), new Box(node, left, MARGIN + row * ROW_HEIGHT, boxWidth, BOX_HEIGHT));
        width = Math.max(width, left + boxWidth + MARGIN);
      }
    }
    List<Box> boxes = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (GraphNode node : graph.nodes()) {
      Box to = places.get(node.name());
      if (to == null) {
        continue;
      }
      boxes.add(to);
      for (String read : node.reads()) {
        Box from = places.get(read);
        if (from != null) {
          lines.add(
              new Line(
                  read,
                  node.name(),
                  from.middle(),
                  from.top() + from.height(),
                  to.middle(),
                  to.top()));
        }
      }
    }
    double height = 2 * MARGIN + BOX_HEIGHT + Math.max(0, rows.nodes().size() - 1) * ROW_HEIGHT;
    return new Picture(width, height, boxes, lines);
  }

  /** Returns what is written into a node's box: its name, shortened in the middle if it is long. */
  public static String label(GraphNode node) {
    String name = node.name();
    return name.length() <= MOST_LETTERS
        ? name
        : name.substring(0, MOST_LETTERS / 2 - 1)
            + "…"
            + name.substring(name.length() - MOST_LETTERS / 2);
  }

  static double boxWidth(GraphNode node) {
    return Math.max(LEAST_BOX_WIDTH, label(node).length() * LETTER_WIDTH + 20);
  }
}
