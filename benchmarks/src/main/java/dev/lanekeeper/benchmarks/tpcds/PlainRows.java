package dev.lanekeeper.benchmarks.tpcds;

import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows as values that can be compared, whatever they were computed by. */
final class PlainRows {

  private static final double MOST_RELATIVE_ERROR = 1e-9;
  private static final String NULL = "null";

  private PlainRows() {}

  static List<List<Object>> of(Connection connection, String sql) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<Object> row = new ArrayList<>(columns);
        for (int column = 1; column <= columns; column++) {
          row.add(plain(result.getObject(column)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  static int columns(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return statement.getMetaData().getColumnCount();
    }
  }

  static List<List<Object>> of(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                Arrays.stream(RowType.of(row.schema()).values(row)).map(PlainRows::plain).toList())
        .toList();
  }

  /** Returns a number as {@link BigDecimal} or {@link Double}, anything else as text. */
  private static Object plain(@Nullable Object value) {
    if (value instanceof Double || value instanceof Float) {
      return ((Number) value).doubleValue();
    }
    return value instanceof Number number
        ? new BigDecimal(number.toString())
        : value == null ? NULL : value.toString();
  }

  /** Returns the first difference of two lists of rows in any order. */
  static Optional<String> difference(List<List<Object>> expected, List<List<Object>> rows) {
    if (expected.size() != rows.size()) {
      return Optional.of(rows.size() + " rows, not " + expected.size());
    }
    List<List<Object>> wanted = sorted(expected);
    List<List<Object>> got = sorted(rows);
    for (int i = 0; i < wanted.size(); i++) {
      for (int column = 0; column < wanted.get(i).size(); column++) {
        if (!equal(wanted.get(i).get(column), got.get(i).get(column))) {
          return Optional.of(got.get(i) + ", not " + wanted.get(i));
        }
      }
    }
    return Optional.empty();
  }

  private static List<List<Object>> sorted(List<List<Object>> rows) {
    return rows.stream().sorted(Comparator.comparing(PlainRows::key)).toList();
  }

  /** Sorts floats by few digits, so that the last ones do not decide what is compared with what. */
  private static String key(List<Object> row) {
    StringBuilder key = new StringBuilder();
    for (Object value : row) {
      key.append(
          value instanceof String text ? text : "%.6e".formatted(((Number) value).doubleValue()));
      key.append('|');
    }
    return key.toString();
  }

  private static boolean equal(Object wanted, Object got) {
    if (wanted instanceof Number one && got instanceof Number other) {
      if (one instanceof BigDecimal exact && other instanceof BigDecimal same) {
        return exact.compareTo(same) == 0;
      }
      double target = one.doubleValue();
      return Double.compare(target, other.doubleValue()) == 0
          || Math.abs(target - other.doubleValue()) <= MOST_RELATIVE_ERROR * Math.abs(target);
    }
    return wanted.equals(got);
  }
}
