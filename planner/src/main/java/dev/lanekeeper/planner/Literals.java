package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlIntervalLiteral;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlUnknownLiteral;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.TimestampString;

/** Dates, times and intervals written in a query. */
final class Literals {

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private static final Pattern UNIT = Pattern.compile("[a-z]+");

  private Literals() {}

  static SqlNode resolve(SqlUnknownLiteral literal) {
    String text = literal.getValue().strip();
    try {
      return switch (literal.tag) {
        case "DATE" ->
            SqlLiteral.createDate(
                new DateString(LocalDate.parse(text).toString()), literal.getParserPosition());
        case "TIMESTAMP" -> timestamp(literal, text);
        default ->
            throw new QueryProblem(
                Code.LK208,
                literal,
                "No column has the type of '" + Names.lower(literal.tag) + "' literals.",
                "Write date '..' or timestamp '..'.");
      };
    } catch (DateTimeException | IllegalArgumentException wrong) {
      throw new QueryProblem(
          Code.LK206,
          literal,
          "'" + text + "' is no " + Names.lower(literal.tag) + ".",
          "Write date '2026-01-31' or timestamp '2026-01-31 23:59:59'.");
    }
  }

  /** Returns an interval of one unit; fails with LK208 on other ones. */
  static SqlNode check(SqlIntervalLiteral literal) {
    SqlIntervalLiteral.IntervalValue interval =
        Objects.requireNonNull(literal.getValueAs(SqlIntervalLiteral.IntervalValue.class));
    String unit = Names.lower(interval.getIntervalQualifier().toString());
    if (!UNIT.matcher(unit).matches()) {
      throw new QueryProblem(
          Code.LK208,
          literal,
          "Engines do not agree on intervals of '" + unit + "'.",
          "Write one unit, as in interval '90' minute, or add one interval after the other.");
    }
    return literal;
  }

  private static SqlNode timestamp(SqlUnknownLiteral literal, String text) {
    String iso = text.length() == 10 ? text + "T00:00:00" : text.replace(' ', 'T');
    LocalDateTime time = LocalDateTime.parse(iso);
    TimestampString value =
        new TimestampString(TIMESTAMP.format(time))
            .withNanos(time.get(ChronoField.MICRO_OF_SECOND) * 1000);
    return SqlLiteral.createTimestamp(SqlTypeName.TIMESTAMP, value, 6, literal.getParserPosition());
  }
}
