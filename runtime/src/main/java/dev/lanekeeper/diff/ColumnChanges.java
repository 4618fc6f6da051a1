package dev.lanekeeper.diff;

import dev.lanekeeper.graph.ColumnUse;
import dev.lanekeeper.graph.GraphColumn;
import dev.lanekeeper.graph.GraphNode;
import dev.lanekeeper.lineage.ColumnId;
import dev.lanekeeper.lineage.ColumnReader;
import dev.lanekeeper.lineage.Lineage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Changes of one node's columns. */
final class ColumnChanges {

  private final GraphNode before;
  private final GraphNode after;
  private final Lineage readers;
  private final List<GraphChange> changes;

  ColumnChanges(GraphNode before, GraphNode after, Lineage readers, List<GraphChange> changes) {
    this.before = before;
    this.after = after;
    this.readers = readers;
    this.changes = changes;
  }

  void add() {
    Map<String, GraphColumn> now = new LinkedHashMap<>();
    after.columns().columns().forEach(column -> now.put(column.name(), column));
    for (GraphColumn column : before.columns().columns()) {
      GraphColumn other = now.remove(column.name());
      if (other == null) {
        add(column, "dropped", true, "its readers, and callers of the accessor: it is not there");
      } else {
        changed(column, other);
      }
    }
    for (GraphColumn column : now.values()) {
      add(column, "added, " + text(column), false, "nobody reads it yet");
    }
    if (now.isEmpty() && reordered()) {
      changes.add(
          new GraphChange(
              "node " + before.name(),
              "columns stand in another order",
              false,
              "columns are found by name",
              List.of()));
    }
  }

  private boolean reordered() {
    List<String> old = names(before);
    List<String> now = names(after);
    return !old.equals(now) && old.size() == now.size();
  }

  private static List<String> names(GraphNode node) {
    return node.columns().columns().stream().map(GraphColumn::name).toList();
  }

  private void changed(GraphColumn column, GraphColumn other) {
    if (!column.type().equals(other.type())) {
      String change = column.type() + " became " + other.type();
      if (TypeChange.isWider(column.type(), other.type())) {
        add(column, change, false, "every old value is one of the new type");
      } else {
        add(column, change, true, "its readers: values of the old type are expected");
      }
    }
    if (!column.nullable() && other.nullable()) {
      add(column, "may be null now", true, "its readers: they expect a value");
    } else if (column.nullable() && !other.nullable()) {
      add(column, "is never null now", false, "readers that take nulls take values");
    }
    boolean traced = before.columns().isTraced() && after.columns().isTraced();
    if (traced && !column.from().equals(other.from())) {
      add(
          column,
          "came from " + text(column.from()) + ", comes from " + text(other.from()),
          false,
          "it has the same name and type; look whether it means the same");
    }
  }

  private static String text(List<ColumnUse> uses) {
    return uses.isEmpty()
        ? "no column"
        : uses.stream()
            .map(
                use ->
                    new ColumnId(use.node(), use.column(), use.fields())
                        + use.kinds().stream()
                            .map(kind -> " " + kind)
                            .collect(Collectors.joining()))
            .collect(Collectors.joining(", "));
  }

  private static String text(GraphColumn column) {
    return column.type() + (column.nullable() ? "" : " not null");
  }

  private void add(GraphColumn column, String change, boolean breaking, String why) {
    ColumnId id = ColumnId.of(before.name(), column.name());
    List<String> whom =
        breaking ? readers.readers(id).stream().map(ColumnReader::describe).toList() : List.of();
    changes.add(new GraphChange("column " + id, change, breaking, why, whom));
  }
}
