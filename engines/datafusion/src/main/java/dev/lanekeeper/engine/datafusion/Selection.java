package dev.lanekeeper.engine.datafusion;

import dev.lanekeeper.plan.type.Schema;
import java.util.stream.Collectors;

/** SELECT statements of a source's columns. */
final class Selection {

  private Selection() {}

  /** Returns a statement that reads all columns of a table. */
  static String all(Schema schema, String table) {
    DataFusionDialect dialect = DataFusionDialect.DIALECT;
    return schema.names().stream()
        .map(dialect::quote)
        .collect(Collectors.joining(", ", "SELECT ", "\nFROM " + dialect.quote(table)));
  }
}
