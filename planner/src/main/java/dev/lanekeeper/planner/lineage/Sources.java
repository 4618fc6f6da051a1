package dev.lanekeeper.planner.lineage;

import dev.lanekeeper.annotation.LineageKind;
import dev.lanekeeper.plan.lineage.ColumnUse;
import dev.lanekeeper.plan.lineage.SourceColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of the query's relations that something depends on, each with how: a set of bits. */
final class Sources {

  private static final LineageKind[] KINDS = LineageKind.values();
  private static final int IDENTITY = bit(LineageKind.IDENTITY);

  private final Map<SourceColumn, Integer> bits = new LinkedHashMap<>();
  private final Effort effort;

  Sources(Effort effort) {
    this.effort = effort;
  }

  void add(SourceColumn source, LineageKind kind) {
    add(source, bit(kind));
  }

  private void add(SourceColumn source, int kinds) {
    bits.merge(source, kinds, (one, other) -> one | other);
  }

  /** Adds what something depends on that is itself used in the given way. */
  void addAll(Sources used, LineageKind how) {
    addAll(used, List.of(), how);
  }

  /** Adds what a field of something depends on: its very value is a field of the value's source. */
  void addAll(Sources used, List<String> fields, LineageKind how) {
    effort.spend(used.bits.size());
    used.bits.forEach(
        (source, kinds) -> {
          if (fields.isEmpty() || (kinds & IDENTITY) == 0) {
            add(source, then(kinds, how));
          } else {
            add(source.field(fields), then(IDENTITY, how));
            if (kinds != IDENTITY) {
              add(source, then(kinds & ~IDENTITY, how));
            }
          }
        });
  }

  private static int then(int kinds, LineageKind how) {
    if (how == LineageKind.IDENTITY) {
      return kinds;
    }
    if (!how.isDirect()) {
      return bit(how);
    }
    int result = 0;
    for (LineageKind kind : KINDS) {
      if ((kinds & bit(kind)) != 0) {
        result |= bit(kind.then(how));
      }
    }
    return result;
  }

  private static int bit(LineageKind kind) {
    return switch (kind) {
      case IDENTITY -> 1;
      case TRANSFORMATION -> 1 << 1;
      case AGGREGATION -> 1 << 2;
      case JOIN -> 1 << 3;
      case GROUP_BY -> 1 << 4;
      case FILTER -> 1 << 5;
      case SORT -> 1 << 6;
      case WINDOW -> 1 << 7;
      case CONDITIONAL -> 1 << 8;
    };
  }

  int size() {
    return bits.size();
  }

  void addColumnsTo(Set<SourceColumn> columns) {
    columns.addAll(bits.keySet());
  }

  boolean isSameAs(Sources other) {
    return bits.equals(other.bits);
  }

  List<ColumnUse> uses(Comparator<SourceColumn> order) {
    List<SourceColumn> columns = new ArrayList<>(bits.keySet());
    columns.sort(order);
    List<ColumnUse> uses = new ArrayList<>();
    columns.forEach(column -> uses.add(new ColumnUse(column, kinds(bits.getOrDefault(column, 0)))));
    return uses;
  }

  private static Set<LineageKind> kinds(int bits) {
    Set<LineageKind> result = EnumSet.noneOf(LineageKind.class);
    for (LineageKind kind : KINDS) {
      if ((bits & bit(kind)) != 0) {
        result.add(kind);
      }
    }
    return result;
  }
}
