package dev.lanekeeper.processor.query;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.QueryModel;
import dev.lanekeeper.processor.model.RowModel;
import dev.lanekeeper.processor.model.TypeModel;
import dev.lanekeeper.record.RecordSource;
import dev.lanekeeper.record.RecordSource.Kept;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The records that queries give, for messages: to paste in place of a wrong or missing one. */
final class PastableRecords {

  private static final Pattern NAME =
      Pattern.compile("(?:[\\w$]+\\.)*([\\p{L}_$][\\p{L}\\p{N}_$]*)");

  private static final String TOO_MANY =
      "the query gives more columns than a record has room for ("
          + RecordSource.MOST_SLOTS
          + " slots, a long or double two).";

  /** A record is shown once, however many queries give it. */
  private final Set<String> shown = new HashSet<>();

  /** Returns the name of the record that a query is to give, if there is no such type. */
  static Optional<String> missing(NodeModel node) {
    return node.type() instanceof TypeModel.Declared plan
            && node.isPlan()
            && plan.arguments().size() == 1
            && plan.arguments().get(0) instanceof TypeModel.Broken unknown
        ? Optional.of(NAME.matcher(unknown.text()))
            .filter(java.util.regex.Matcher::matches)
            .map(name -> name.group(1))
        : Optional.empty();
  }

  /** Returns that a record does not exist, and what it would be. */
  Optional<Problem> ofMissing(NodeModel node, QueryModel query, Schema columns) {
    return missing(node)
        .filter(shown::add)
        .map(
            name -> {
              RecordSource record = RecordSource.of(name, columns).inNullMarked(query.nullMarked());
              return new Problem(
                  Code.LK210,
                  node.place(),
                  Code.LK210.message(name, "there is no such type"),
                  record.fits()
                      ? Code.LK210.fix("Write it, with the columns of the query:\n" + record.text())
                      : Code.LK210.fix("Return Plan<Row>: " + TOO_MANY));
            });
  }

  /** Returns what to add to the fix for a record that a query does not fit. */
  static String of(RowModel row, Schema columns) {
    Map<String, Kept> kept = new HashMap<>();
    for (RowModel.Component component : row.components()) {
      int at = columns.indexOf(component.field().name());
      if (at >= 0) {
        Field given = columns.fields().get(at);
        kept.put(given.name(), new Kept(component.name(), typeOf(component, given, row)));
      }
    }
    RecordSource record =
        RecordSource.of(row.type().simpleName(), columns)
            .inNullMarked(row.nullMarked())
            .keeping(kept);
    return record.fits()
        ? " The query gives:\n" + record.text()
        : " Or return Plan<Row>: " + TOO_MANY;
  }

  /** An enum or record of the user's says more than its column; what has no arguments is enough. */
  private static Optional<String> typeOf(RowModel.Component component, Field given, RowModel row) {
    Field known = component.field();
    boolean same = known.type().equals(given.type()) && (known.nullable() || !given.nullable());
    boolean plain =
        component.type() instanceof TypeModel.Declared type && type.arguments().isEmpty();
    boolean loose = component.type() instanceof TypeModel.Declared && !row.nullMarked();
    return same && (plain || loose) && known.nullable() == given.nullable()
        ? Optional.of(component.type().shortText())
        : Optional.empty();
  }
}
