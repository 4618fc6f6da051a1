package dev.lanekeeper.engine.datafusion;

import dev.lanekeeper.engine.Dialect;
import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.type.DataType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * DataFusion's SQL. Functions whose names begin with {@code lanekeeper_} are the native library's
 * own: they mean what plans mean where DataFusion's do not.
 */
final class DataFusionDialect implements Dialect {

  static final DataFusionDialect DIALECT = new DataFusionDialect();

  private static final int MOST_INLINE_STEPS = 50;

  private DataFusionDialect() {}

  @Override
  public String name() {
    return "datafusion";
  }

  @Override
  public String type(DataType type) {
    if (type instanceof DataType.Decimal decimal) {
      return "DECIMAL(" + decimal.precision() + ", " + decimal.scale() + ")";
    } else if (type instanceof DataType.ListOf list) {
      return type(list.element().type()) + "[]";
    } else if (type instanceof DataType.Struct struct) {
      return struct.schema().fields().stream()
          .map(field -> quote(field.name()) + " " + type(field.type()))
          .collect(Collectors.joining(", ", "STRUCT<", ">"));
    }
    return switch ((DataType.Simple) type) {
      case BOOLEAN -> "BOOLEAN";
      case INT8 -> "TINYINT";
      case INT16 -> "SMALLINT";
      case INT32 -> "INT";
      case INT64 -> "BIGINT";
      case FLOAT32 -> "REAL";
      case FLOAT64 -> "DOUBLE";
      case TEXT, UUID -> "VARCHAR";
      case BINARY -> "BYTEA";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP(6)";
      case INSTANT -> "TIMESTAMP(6) WITH TIME ZONE";
    };
  }

  /** A value is bound with its type: there is nothing to guess. */
  @Override
  public String parameter(DataType type) {
    return "?";
  }

  @Override
  public Around cast(DataType from, DataType to) {
    if (from == DataType.Simple.TEXT && to == DataType.Simple.UUID) {
      return new Around("lanekeeper_uuid(", ")");
    } else if (from == DataType.Simple.TEXT && to != DataType.Simple.TEXT) {
      return new Around("lanekeeper_from_text(", ", CAST(NULL AS " + type(to) + "))");
    } else if (from == DataType.Simple.DATE && to == DataType.Simple.TEXT) {
      return new Around("lanekeeper_to_text(", ")");
    }
    return new Around("CAST(", " AS " + type(to) + ")");
  }

  @Override
  public String call(Function function, List<DataType> operands, DataType type) {
    if (function == Function.IN
        && operands.size() == 2
        && operands.get(1) instanceof DataType.ListOf) {
      return "lanekeeper_in({0}, {1})";
    } else if (function == Function.AVG && operands.get(0) instanceof DataType.Decimal) {
      // DataFusion's own mean of decimals is cut to four more digits.
      return "AVG(CAST({0} AS DOUBLE))";
    } else if (function == Function.DIVIDE) {
      // A negative zero divides by zero too.
      return "({0} / NULLIF(lanekeeper_plain_number({1}), 0))";
    }
    return Dialect.super.call(function, operands, type);
  }

  /**
   * Keeps what several read: DataFusion would compute it again for each, and take other rows where
   * the plan leaves a choice. Chains are cut every now and then, since planning takes the square of
   * their length.
   */
  @Override
  public String materialization(int readers, boolean source, int inline, int heavy) {
    return (readers > 1 && !source) || inline >= MOST_INLINE_STEPS ? "MATERIALIZED" : "";
  }

  /** Returns a text as a literal. */
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
