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

  /** A line that would move aside less than this goes straight on. */
  private static final double STRAIGHT = 3;

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
   * An edge: from the lower side of one box to the upper side of another, past the boxes of the
   * rows between them.
   *
   * @param from the node that is read
   * @param to the node that reads it
   * @param points its points from top to bottom; between two of equal x it goes straight down
   */
  public record Line(String from, String to, List<Point> points) {

    /** Copies the list. */
    public Line {
      points = List.copyOf(points);
    }
  }

  /** A point of the picture. */
  public record Point(double x, double y) {}

  /** Places a graph. */
  public static Picture of(Graph graph) {
    Rows rows = Rows.of(graph);
    Map<String, Box> places = new HashMap<>();
    List<Box> boxes = new ArrayList<>();
    for (GraphNode node : graph.nodes()) {
      double boxWidth = boxWidth(node);
      double top = MARGIN + rows.row(node) * ROW_HEIGHT;
      Box box = new Box(node, rows.middle(node) - boxWidth / 2, top, boxWidth, BOX_HEIGHT);
      boxes.add(box);
      places.put(node.name(), box);
    }
    List<Line> lines = new ArrayList<>();
    for (Box to : boxes) {
      for (String read : to.node().reads()) {
        Box from = places.get(read);
        if (from != null) {
          lines.add(line(from, to, rows.between(from.node(), to.node())));
        }
      }
    }
    double height = 2 * MARGIN + BOX_HEIGHT + Math.max(0, rows.nodes().size() - 1) * ROW_HEIGHT;
    return moved(boxes, lines, height);
  }

  private static Line line(Box from, Box to, List<Double> between) {
    List<Point> points = new ArrayList<>();
    points.add(new Point(from.middle(), from.top() + from.height()));
    double top = from.top();
    for (double x : between) {
      top += ROW_HEIGHT;
      int last = points.size() - 1;
      double before = points.get(last).x();
      if (last > 0 && Math.abs(before - x) < STRAIGHT) {
        points.set(last, new Point(before, top + BOX_HEIGHT));
      } else {
        points.add(new Point(x, top));
        points.add(new Point(x, top + BOX_HEIGHT));
      }
    }
    points.add(new Point(to.middle(), to.top()));
    return new Line(from.node().name(), to.node().name(), points);
  }

  /** Returns the picture without the room that nothing stands in, left and right. */
  private static Picture moved(List<Box> boxes, List<Line> lines, double height) {
    double left = Double.POSITIVE_INFINITY;
    double right = 0;
    for (Box box : boxes) {
      left = Math.min(left, box.left());
      right = Math.max(right, box.left() + box.width());
    }
    for (Line line : lines) {
      for (Point point : line.points()) {
        left = Math.min(left, point.x());
        right = Math.max(right, point.x());
      }
    }
    double by = boxes.isEmpty() ? 0 : MARGIN - left;
    return new Picture(
        right + by + MARGIN,
        height,
        boxes.stream()
            .map(box -> new Box(box.node(), box.left() + by, box.top(), box.width(), box.height()))
            .toList(),
        lines.stream()
            .map(
                line ->
                    new Line(
                        line.from(),
                        line.to(),
                        line.points().stream()
                            .map(point -> new Point(point.x() + by, point.y()))
                            .toList()))
            .toList());
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
