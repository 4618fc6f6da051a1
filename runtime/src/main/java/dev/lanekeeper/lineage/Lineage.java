package dev.lanekeeper.lineage;

import dev.lanekeeper.annotation.LineageKind;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.diagnostic.Nearest;
import dev.lanekeeper.graph.ColumnUse;
import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.graph.GraphColumn;
import dev.lanekeeper.graph.GraphNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers where the columns of a pipeline come from and who reads them, from its manifest. Made in
 * one walk over the graph; each answer takes time that grows with what it reaches. Immutable, and
 * safe for use by several threads.
 */
public final class Lineage {

  private final Graph graph;
  private final Map<String, GraphNode> nodes = new LinkedHashMap<>();
  private final Steps steps;

  private Lineage(Graph graph) {
    this.graph = graph;
    graph.nodes().forEach(node -> nodes.put(node.name(), node));
    this.steps = new Steps(nodes);
  }

  /** Returns the lineage of a pipeline. */
  public static Lineage of(Graph graph) {
    return new Lineage(graph);
  }

  /**
   * Returns the column that a text names.
   *
   * @param text {@code node.column}, or {@code node.column.field}
   * @throws LaneException LK502 if there is none
   */
  public ColumnId find(String text) {
    int dot = text.indexOf('.');
    GraphNode node = dot < 0 ? null : nodes.get(text.substring(0, dot));
    if (node != null) {
      String path = text.substring(dot + 1);
      for (GraphColumn column : node.columns().columns()) {
        if (path.equals(column.name())) {
          return ColumnId.of(node.name(), column.name());
        }
        if (path.startsWith(column.name() + ".")) {
          String rest = path.substring(column.name().length() + 1);
          List<String> fields = Fields.find(column.type(), rest);
          if (!fields.isEmpty()) {
            return new ColumnId(node.name(), column.name(), fields);
          }
        }
      }
    }
    throw unknown(text, node);
  }

  private LaneException unknown(String text, @Nullable GraphNode node) {
    List<String> names =
        (node == null ? nodes.values().stream() : Stream.of(node))
            .flatMap(
                one ->
                    one.columns().columns().stream()
                        .map(column -> one.name() + "." + column.name()))
            .toList();
    String known =
        names.size() > 20
            ? names.size() + " columns are known"
            : "there is " + String.join(", ", names);
    return new LaneException(
        Code.LK502,
        Code.LK502.message(graph.pipeline(), text, Nearest.hint(text, names)),
        Code.LK502.fix(names.isEmpty() ? "no column is known" : known),
        null);
  }

  /** Returns where a column comes from, through all nodes to the sources. */
  public LineageTrace upstream(ColumnId column) {
    return new Tracing(column, true, steps).run();
  }

  /** Returns what depends on a column, through all nodes. */
  public LineageTrace downstream(ColumnId column) {
    return new Tracing(column, false, steps).run();
  }

  /**
   * Returns the nodes that break, or may break, when a column is dropped: those that read it with
   * no node between. Their own readers are in {@link #downstream}.
   */
  public List<ColumnReader> readers(ColumnId column) {
    List<ColumnReader> readers = new ArrayList<>();
    for (GraphNode reader : nodes.values()) {
      if (reader.reads().contains(column.node()) || reader.inputs().contains(column.node())) {
        reader(reader, column).ifPresent(readers::add);
      }
    }
    return readers;
  }

  private static Optional<ColumnReader> reader(GraphNode node, ColumnId column) {
    if (!node.columns().isTraced()) {
      return Optional.of(new ColumnReader(node.name(), false, List.of(), Set.of()));
    }
    if (node.columns().uses().noneMatch(use -> isOf(use, column))) {
      return Optional.empty();
    }
    Set<LineageKind> kinds = EnumSet.noneOf(LineageKind.class);
    List<String> columns = new ArrayList<>();
    for (GraphColumn own : node.columns().columns()) {
      if (own.from().stream().anyMatch(use -> isOf(use, column))) {
        columns.add(own.name());
      }
    }
    node.columns()
        .uses()
        .filter(use -> isOf(use, column))
        .forEach(use -> kinds.addAll(use.kinds()));
    return Optional.of(new ColumnReader(node.name(), true, columns, kinds));
  }

  /** A use of a whole column is one of its fields, and the other way round. */
  private static boolean isOf(ColumnUse use, ColumnId column) {
    return use.node().equals(column.node())
        && use.column().equals(column.column())
        && Fields.meet(use.fields(), column.fields());
  }
}
