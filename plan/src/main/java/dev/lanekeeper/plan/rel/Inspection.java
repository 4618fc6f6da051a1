package dev.lanekeeper.plan.rel;

import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What columns a source has, found by looking at it.
 *
 * @param source what messages call the source, without credentials
 * @param basis what was looked at: {@code all 120 rows}, say
 * @param columns its columns, in order
 */
public record Inspection(String source, String basis, List<FoundColumn> columns) {

  /** Copies the list. */
  public Inspection {
    columns = List.copyOf(columns);
  }

  /** Returns the columns that a record can have: of a type, and of a name that none before has. */
  public Schema schema() {
    List<Field> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (FoundColumn column : columns) {
      if (column.type().isPresent() && names.add(column.name().toLowerCase(Locale.ROOT))) {
        fields.add(new Field(column.name(), column.type().get(), column.nullable()));
      }
    }
    return new Schema(fields);
  }

  /** Returns the columns that no record can have. */
  public List<FoundColumn> without() {
    Schema schema = schema();
    return columns.stream()
        .filter(
            column -> schema.fields().stream().noneMatch(one -> one.name().equals(column.name())))
        .toList();
  }
}
