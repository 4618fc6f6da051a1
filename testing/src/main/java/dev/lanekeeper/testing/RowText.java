package dev.lanekeeper.testing;

import dev.lanekeeper.plan.Row;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as text that is equal only for equal rows: also with byte arrays in lists, NaN and -0.0. */
final class RowText {

  private RowText() {}

  static List<String> of(List<Row> rows) {
    return rows.stream().map(row -> value(row.values())).toList();
  }

  private static String value(@Nullable Object value) {
    if (value instanceof byte[] bytes) {
      return "0x" + HexFormat.of().formatHex(bytes);
    } else if (value instanceof Object[] nested) {
      return Arrays.stream(nested).map(RowText::value).toList().toString();
    } else if (value instanceof List<?> list) {
      return list.stream().map(RowText::value).toList().toString();
    }
    return value == null ? "null" : value.getClass().getSimpleName() + ":" + value;
  }
}
