package dev.lanekeeper.plan.lineage;

import dev.lanekeeper.annotation.LineageKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A column that something depends on.
 *
 * @param source the column
 * @param kinds how, at least one, in the order of the enum
 */
public record ColumnUse(SourceColumn source, Set<LineageKind> kinds) {

  /** Copies the set. */
  public ColumnUse {
    Set<LineageKind> copy = EnumSet.noneOf(LineageKind.class);
    copy.addAll(kinds);
    kinds = Collections.unmodifiableSet(copy);
  }

  /** Returns it as {@code relation.column KIND KIND}, for people. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(source.toString());
    kinds.forEach(kind -> text.append(' ').append(kind));
    return text.toString();
  }
}
