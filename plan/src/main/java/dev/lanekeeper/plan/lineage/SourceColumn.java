package dev.lanekeeper.plan.lineage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a relation that a query reads, or a part of one.
 *
 * @param relation the relation's name within the query
 * @param column the column's name, as its schema has it
 * @param fields the way to a field of a nested record; empty for the whole column
 */
public record SourceColumn(String relation, String column, List<String> fields) {

  /** Copies the list. */
  public SourceColumn {
    fields = List.copyOf(fields);
  }

  /** Returns the whole column. */
  public static SourceColumn of(String relation, String column) {
    return new SourceColumn(relation, column, List.of());
  }

  /** Returns a field within this. */
  public SourceColumn field(List<String> further) {
    if (further.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(fields);
    all.addAll(further);
    return new SourceColumn(relation, column, all);
  }

  /**
   * As a record's own, which the JVM makes at run time: this is a key wherever lineage is found.
   */
  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof SourceColumn other
        && relation.equals(other.relation)
        && column.equals(other.column)
        && fields.equals(other.fields);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * relation.hashCode() + column.hashCode()) + fields.hashCode();
  }

  /** Returns it as {@code relation.column.field}, for people. */
  @Override
  public String toString() {
    String whole = relation + "." + column;
    return fields.isEmpty() ? whole : whole + "." + String.join(".", fields);
  }
}
