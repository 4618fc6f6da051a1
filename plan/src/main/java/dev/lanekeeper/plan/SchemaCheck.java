package dev.lanekeeper.plan;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Refuses schemas that no row can have: engines need a column, and most of them take {@code id} and
 * {@code ID} for one.
 */
final class SchemaCheck {

  private SchemaCheck() {}

  /**
   * Checks a schema, with all that is nested in it.
   *
   * @throws LaneException LK210 if it cannot be that of a row
   */
  static void check(Schema schema) {
    if (schema.fields().isEmpty()) {
      throw unusable("it has no columns", "Name at least one; count() gives a number of rows.");
    }
    Map<String, String> names = new HashMap<>();
    for (Field field : schema.fields()) {
      String other = names.putIfAbsent(field.name().toLowerCase(Locale.ROOT), field.name());
      if (other != null) {
        throw unusable(
            "columns '" + other + "' and '" + field.name() + "' differ in case only",
            "Name one of them differently.");
      }
      check(field.type());
    }
  }

  private static void check(DataType type) {
    if (type instanceof DataType.ListOf list) {
      check(list.element().type());
    } else if (type instanceof DataType.Struct struct) {
      check(struct.schema());
    }
  }

  private static LaneException unusable(String why, String fix) {
    return new LaneException(Code.LK210, Code.LK210.message("of a schema", why), fix, null);
  }
}
