package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.Nearest;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import java.util.Map;
import java.util.TreeMap;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCollectionTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlTypeNameSpec;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.util.Litmus;
import org.jspecify.annotations.Nullable;

/**
 * The type a query casts to: found by the names that engines have for it, printed as the engine
 * writes it.
 */
final class CastTarget extends SqlTypeNameSpec {

  private static final Map<String, DataType> NAMES = new TreeMap<>();

  static {
    name(Simple.BOOLEAN, "boolean", "bool");
    name(Simple.INT8, "tinyint", "int1", "byte");
    name(Simple.INT16, "smallint", "int2", "short", "int16");
    name(Simple.INT32, "integer", "int", "int4", "int32", "signed");
    name(Simple.INT64, "bigint", "int8", "int64", "long");
    name(Simple.FLOAT32, "real", "float", "float4", "float32");
    name(Simple.FLOAT64, "double", "double precision", "float8", "float64");
    name(
        Simple.TEXT,
        "varchar",
        "text",
        "string",
        "char varying",
        "character varying",
        "char",
        "bpchar",
        "character");
    name(Simple.BINARY, "varbinary", "binary", "blob", "bytea", "bytes", "binary varying");
    name(Simple.DATE, "date");
    name(Simple.TIMESTAMP, "timestamp", "datetime");
    name(
        Simple.INSTANT,
        "timestamptz",
        "instant",
        "timestamp_with_local_time_zone",
        "timestamp_tz",
        "timestamp with time zone");
    name(Simple.UUID, "uuid");
  }

  private final DataType type;

  private CastTarget(DataType type, SqlTypeNameSpec written) {
    super(written.getTypeName(), written.getParserPos());
    this.type = type;
  }

  private static void name(DataType type, String... names) {
    for (String name : names) {
      NAMES.put(name, type);
    }
  }

  /** Returns the same specification with a type of ours in it. */
  static SqlDataTypeSpec of(SqlDataTypeSpec written) {
    CastTarget target = new CastTarget(type(written.getTypeNameSpec()), written.getTypeNameSpec());
    return new SqlDataTypeSpec(target, null, written.getNullable(), written.getParserPosition());
  }

  DataType type() {
    return type;
  }

  private static DataType type(SqlTypeNameSpec written) {
    if (written instanceof SqlCollectionTypeNameSpec list
        && list.getTypeName().getSimple().equals(SqlTypeName.ARRAY.getName())) {
      return new DataType.ListOf(new Field("element", type(list.getElementTypeName()), true));
    }
    String name = Names.lower(written.getTypeName().toString());
    int precision = written instanceof SqlBasicTypeNameSpec basic ? basic.getPrecision() : -1;
    if (name.equals("decimal") || name.equals("numeric") || name.equals("dec")) {
      return decimal(written, precision);
    }
    DataType found = NAMES.get(name);
    if (found == null) {
      throw new QueryProblem(
          Code.LK208,
          written.getParserPos(),
          "No type is named '" + name + "'" + Nearest.hint(name, NAMES.keySet()) + ".",
          "Cast to one of: "
              + String.join(
                  ", ",
                  java.util.List.of(
                      "boolean",
                      "int",
                      "bigint",
                      "double",
                      "decimal(p, s)",
                      "varchar",
                      "date",
                      "timestamp"))
              + ".");
    }
    if (precision >= 0 && !(found == Simple.TIMESTAMP && precision == 6)) {
      throw new QueryProblem(
          Code.LK208,
          written.getParserPos(),
          "Engines do not keep the length in " + name + "(" + precision + ").",
          found == Simple.TEXT
              ? "Write " + name + ", and left(.., " + precision + ") to shorten a text."
              : "Write " + name + ".");
    }
    return found;
  }

  private static DataType decimal(SqlTypeNameSpec written, int precision) {
    int scale = written instanceof SqlBasicTypeNameSpec basic ? Math.max(basic.getScale(), 0) : 0;
    if (precision < 1 || precision > 38 || scale > precision) {
      throw new QueryProblem(
          Code.LK208,
          written.getParserPos(),
          precision < 0
              ? "A decimal without digits is another type on each engine."
              : "No decimal has " + precision + " digits, " + scale + " of them behind the point.",
          "Write decimal(precision, scale) with a precision of 1 to 38.");
    }
    return new DataType.Decimal(precision, scale);
  }

  @Override
  public RelDataType deriveType(SqlValidator validator) {
    return LaneTypes.TYPES.of(type, false);
  }

  @Override
  public void unparse(SqlWriter writer, int leftPrec, int rightPrec) {
    writer.keyword(DuckDbTypes.name(type));
  }

  @Override
  public boolean equalsDeep(@Nullable SqlTypeNameSpec spec, Litmus litmus) {
    return litmus.check(
        spec instanceof CastTarget other && other.type.equals(type), "{} != {}", this, spec);
  }
}
