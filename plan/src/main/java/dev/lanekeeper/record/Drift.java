package dev.lanekeeper.record;

import dev.lanekeeper.plan.rel.FoundColumn;
import dev.lanekeeper.plan.rel.Inspection;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How sources differ from what their records say.
 *
 * @param changes what differs: in the order of each record's columns, then of the source's others
 */
public record Drift(List<Change> changes) {

  /** Copies the list. */
  public Drift {
    changes = List.copyOf(changes);
  }

  /** What became of a column. */
  public enum Kind {
    /** The source has it, the record does not name it. Nothing breaks. */
    ADDED,
    /** The record names it, the source does not have it. */
    MISSING,
    /** The source's values cannot be read as what the record says. */
    TYPE,
    /** The source may hold nulls, the record's component cannot be null. */
    NULLABILITY
  }

  /**
   * One column that differs.
   *
   * @param source what messages call the source
   * @param kind what became of it
   * @param column its name
   * @param expected the record's column; empty if it has none
   * @param found the source's column; empty if it has none
   */
  public record Change(
      String source, Kind kind, String column, Optional<String> expected, Optional<String> found) {

    /** Returns whether a plan that reads the source by the record fails. */
    public boolean breaks() {
      return kind != Kind.ADDED;
    }

    @Override
    public String toString() {
      return switch (kind) {
        case ADDED -> "added: " + found.orElse(column);
        case MISSING -> "missing: " + expected.orElse(column);
        case TYPE ->
            "type: expected " + expected.orElse(column) + ", found " + found.orElse("nothing");
        case NULLABILITY ->
            "nulls: expected " + expected.orElse(column) + ", found " + found.orElse("nothing");
      };
    }
  }

  /** Compares a record's columns with those that were found in a source. */
  public static Drift between(Schema record, Inspection source) {
    List<Change> changes = new ArrayList<>();
    Set<FoundColumn> known = new HashSet<>();
    for (Field field : record.fields()) {
      List<FoundColumn> named = named(field.name(), source.columns());
      known.addAll(named);
      Optional<String> expected = Optional.of(field.toString());
      if (named.size() != 1) {
        changes.add(
            new Change(source.source(), Kind.MISSING, field.name(), expected, Optional.empty()));
        continue;
      }
      FoundColumn found = named.get(0);
      boolean fits = found.fits().test(field.type());
      if (!fits || (found.nullable() && !field.nullable())) {
        changes.add(
            new Change(
                source.source(),
                fits ? Kind.NULLABILITY : Kind.TYPE,
                field.name(),
                expected,
                Optional.of(found.toString())));
      }
    }
    source.columns().stream()
        .filter(column -> !known.contains(column))
        .forEach(
            column ->
                changes.add(
                    new Change(
                        source.source(),
                        Kind.ADDED,
                        column.name(),
                        Optional.empty(),
                        Optional.of(column.toString()))));
    return new Drift(changes);
  }

  /** As sources are read: by exact name, else by a name unique when case is ignored. */
  private static List<FoundColumn> named(String name, List<FoundColumn> columns) {
    List<FoundColumn> exact =
        columns.stream().filter(column -> column.name().equals(name)).toList();
    return exact.isEmpty()
        ? columns.stream().filter(column -> column.name().equalsIgnoreCase(name)).toList()
        : exact;
  }

  /** Returns this drift with that of another source behind it. */
  public Drift and(Drift other) {
    return new Drift(Stream.concat(changes.stream(), other.changes.stream()).toList());
  }

  /** Returns whether nothing differs. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Returns whether a plan that reads one of the sources fails. */
  public boolean breaks() {
    return changes.stream().anyMatch(Change::breaks);
  }

  /** Returns a line a change, below the name of its source; without credentials. */
  @Override
  public String toString() {
    return changes.isEmpty()
        ? "no drift"
        : changes.stream()
            .collect(
                Collectors.groupingBy(
                    Change::source,
                    java.util.LinkedHashMap::new,
                    Collectors.mapping(change -> "\n  " + change, Collectors.joining())))
            .entrySet()
            .stream()
            .map(source -> source.getKey() + source.getValue())
            .collect(Collectors.joining("\n"));
  }
}
