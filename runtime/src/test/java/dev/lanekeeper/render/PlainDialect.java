package dev.lanekeeper.render;

import dev.lanekeeper.engine.Dialect;
import dev.lanekeeper.plan.type.DataType;
import java.util.Locale;

/** Standard SQL, as the texts of these tests expect it. */
final class PlainDialect implements Dialect {

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public String type(DataType type) {
    return type.toString().toUpperCase(Locale.ROOT);
  }

  @Override
  public String parameter(DataType type) {
    return "?";
  }

  @Override
  public String materialization(int readers, boolean source, int inline, int heavy) {
    return source || readers < 2 ? "NOT MATERIALIZED" : "MATERIALIZED";
  }
}
