package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/**
 * Which of a query's columns are which of the record's, in the record's order.
 *
 * @param sources for each result column the position of the query's column
 * @param schema the result's columns
 */
record ResultColumns(List<Integer> sources, Schema schema) {

  /** One line of the table that LK204 prints. */
  private record Line(String expected, String got, int source, String remark) {}

  /**
   * Matches columns by exact name, then ignoring case; fails with LK204.
   *
   * @param query the valid query that has these columns
   */
  static ResultColumns match(RelDataType type, SqlNode query, Optional<Schema> expected) {
    List<RelDataTypeField> columns = type.getFieldList();
    return expected.isPresent() ? fit(columns, query, expected.get()) : take(columns, query);
  }

  private static ResultColumns take(List<RelDataTypeField> columns, SqlNode query) {
    List<Line> wrong = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    List<Integer> sources = new ArrayList<>();
    for (RelDataTypeField column : columns) {
      DataType type = LaneTypes.toData(column.getType());
      String remark =
          type == null ? "no column has this type: cast it" : rowRemark(column, columns);
      if (type != null && remark.isEmpty()) {
        fields.add(new Field(column.getName(), type, column.getType().isNullable()));
        sources.add(column.getIndex());
      } else {
        wrong.add(new Line("", describe(column), column.getIndex(), remark));
      }
    }
    check(wrong, fields.size(), query, false);
    return new ResultColumns(sources, new Schema(fields));
  }

  private static ResultColumns fit(List<RelDataTypeField> columns, SqlNode query, Schema expected) {
    List<Line> wrong = new ArrayList<>();
    List<Integer> sources = new ArrayList<>();
    boolean[] used = new boolean[columns.size()];
    for (Field field : expected.fields()) {
      int source = find(columns, field.name());
      sources.add(source);
      if (source < 0) {
        wrong.add(new Line(field.toString(), "", -1, "missing"));
      } else {
        used[source] = true;
        RelDataTypeField column = columns.get(source);
        String name = nameRemark(column, columns);
        String remark = name.isEmpty() ? remark(field, column.getType()) : name;
        if (!remark.isEmpty()) {
          wrong.add(new Line(field.toString(), describe(column), source, remark));
        }
      }
    }
    int fitting = sources.size() - wrong.size();
    for (RelDataTypeField column : columns) {
      if (!used[column.getIndex()]) {
        String name = nameRemark(column, columns);
        String remark = name.isEmpty() ? "not in the record" : name;
        wrong.add(new Line("", describe(column), column.getIndex(), remark));
      }
    }
    check(wrong, fitting, query, true);
    return new ResultColumns(sources, expected);
  }

  private static int find(List<RelDataTypeField> columns, String name) {
    int near = -1;
    for (RelDataTypeField column : columns) {
      if (column.getName().equals(name)) {
        return column.getIndex();
      }
      if (column.getName().equalsIgnoreCase(name)) {
        near = near == -1 ? column.getIndex() : -2;
      }
    }
    return near;
  }

  private static String nameRemark(RelDataTypeField column, List<RelDataTypeField> columns) {
    if (column.getName().startsWith("EXPR$")) {
      return "has no name: add 'as name'";
    }
    for (RelDataTypeField other : columns) {
      if (other != column && other.getName().equals(column.getName())) {
        return "named twice";
      }
    }
    return "";
  }

  /** Engines take {@code id} and {@code ID} for one column of a table. */
  private static String rowRemark(RelDataTypeField column, List<RelDataTypeField> columns) {
    String remark = nameRemark(column, columns);
    long same =
        columns.stream()
            .filter(other -> other.getName().equalsIgnoreCase(column.getName()))
            .count();
    return remark.isEmpty() && same > 1 ? "named twice, but for case" : remark;
  }

  private static String remark(Field expected, RelDataType got) {
    DataType type = LaneTypes.toData(got);
    boolean isNull = got.getSqlTypeName() == org.apache.calcite.sql.type.SqlTypeName.NULL;
    if (!isNull && (type == null || !Assignable.isAssignable(expected.type(), type))) {
      return Assignable.advice(expected.type(), type);
    }
    return got.isNullable() && !expected.nullable()
        ? "can be null: use coalesce(..), or a nullable component"
        : "";
  }

  private static void check(List<Line> wrong, int fitting, SqlNode query, boolean record) {
    if (wrong.isEmpty()) {
      return;
    }
    int first = wrong.stream().mapToInt(Line::source).filter(at -> at >= 0).min().orElse(-1);
    throw new QueryProblem(
        Code.LK204,
        SelectItems.place(query, first),
        Code.LK204.message(record ? "the record:" : "a row:", table(wrong, fitting, record)),
        Code.LK204.fix());
  }

  private static String table(List<Line> wrong, int fitting, boolean record) {
    StringBuilder table = new StringBuilder();
    int expectedWidth = record ? width(wrong.stream().map(Line::expected).toList(), "expected") : 0;
    int gotWidth = width(wrong.stream().map(Line::got).toList(), "got");
    row(table, expectedWidth, gotWidth, "expected", "got", "");
    for (Line line : wrong) {
      table.append('\n');
      row(table, expectedWidth, gotWidth, line.expected(), line.got(), line.remark());
    }
    if (fitting > 0) {
      table
          .append("\n  (")
          .append(fitting)
          .append(fitting == 1 ? " column fits)" : " columns fit)");
    }
    return table.toString();
  }

  private static int width(List<String> cells, String title) {
    return cells.stream().mapToInt(String::length).max().orElse(0) < title.length()
        ? title.length()
        : cells.stream().mapToInt(String::length).max().orElse(0);
  }

  private static void row(
      StringBuilder table,
      int expectedWidth,
      int gotWidth,
      String expected,
      String got,
      String remark) {
    StringBuilder line = new StringBuilder("  ");
    if (expectedWidth > 0) {
      line.append(expected).append(" ".repeat(expectedWidth - expected.length())).append("  ");
    }
    line.append(got).append(" ".repeat(gotWidth - got.length())).append("  ").append(remark);
    table.append(line.toString().stripTrailing());
  }

  private static String describe(RelDataTypeField column) {
    @Nullable String name =
        column.getName().startsWith("EXPR$")
            ? "column " + (column.getIndex() + 1)
            : column.getName();
    return name
        + " "
        + LaneTypes.describe(column.getType())
        + (column.getType().isNullable() ? "" : " not null");
  }
}
