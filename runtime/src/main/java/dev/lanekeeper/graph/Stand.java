package dev.lanekeeper.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that stands in a row: a node's box, or a line on its way past the row. */
final class Stand {

  /** How much room a line takes on its way past boxes. */
  private static final double LANE = 7;

  private static final double GAP = 14;

  private final @Nullable GraphNode node;
  private final List<Stand> above = new ArrayList<>();
  private final List<Stand> below = new ArrayList<>();
  private double middle;

  private Stand(@Nullable GraphNode node) {
    this.node = node;
  }

  static Stand of(GraphNode node) {
    return new Stand(node);
  }

  static Stand passing() {
    return new Stand(null);
  }

  /** Says that a line goes from here to a stand of the next row. */
  void leadsTo(Stand next) {
    if (!below.contains(next)) {
      below.add(next);
      next.above.add(this);
    }
  }

  boolean passes() {
    return node == null;
  }

  /** Returns the room that it takes, the gap to the next one included. */
  double width() {
    return node == null ? LANE : Picture.boxWidth(node) + GAP;
  }

  /** Returns how much it minds not to stand where it would like to: a bent line is ugly. */
  double weight() {
    return node == null ? 3 : 1;
  }

  double middle() {
    return middle;
  }

  void stand(double at) {
    middle = at;
  }

  /** Returns where those above, or below, draw it; where it is, if there are none. */
  double drawnTo(boolean down) {
    List<Stand> neighbours = down ? above : below;
    double sum = 0;
    for (Stand neighbour : neighbours) {
      sum += neighbour.middle;
    }
    return neighbours.isEmpty() ? middle : sum / neighbours.size();
  }
}
