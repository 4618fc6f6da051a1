package dev.lanekeeper.testing.dialect;

import dev.lanekeeper.plan.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as text in one line; of floats the digits that do not depend on the machine's library. */
final class DialectRows {

  private static final MathContext DIGITS = new MathContext(12);

  private DialectRows() {}

  static List<String> texts(List<Row> rows) {
    return rows.stream().map(DialectRows::values).toList();
  }

  private static String values(Row row) {
    return Arrays.stream(row.values()).map(DialectRows::value).collect(Collectors.joining(" | "));
  }

  private static String value(@Nullable Object value) {
    if (value instanceof byte[] bytes) {
      return "0x" + HexFormat.of().formatHex(bytes);
    } else if (value instanceof List<?> list) {
      return list.stream().map(DialectRows::value).toList().toString();
    } else if (value instanceof Row row) {
      return "{" + values(row) + "}";
    } else if (value instanceof String text) {
      return "'" + text + "'";
    } else if (value instanceof Float number) {
      return rounded(number.doubleValue());
    } else if (value instanceof Double number) {
      return rounded(number);
    }
    return Objects.toString(value);
  }

  private static String rounded(double number) {
    return Double.isFinite(number)
        ? new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString() + "f"
        : Double.toString(number);
  }
}
