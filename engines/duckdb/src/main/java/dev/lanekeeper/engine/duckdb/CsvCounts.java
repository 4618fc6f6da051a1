package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.plan.rel.FoundColumn;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Decimal;
import dev.lanekeeper.plan.type.DataType.Simple;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How many values of one column are no value of a type, and what decimals they are. */
@RequiresLane
final class CsvCounts {

  private static final List<Simple> TYPES = List.of(Simple.values());

  /** Values, texts such as 007, no plain numbers, digits before and behind the point, two ways. */
  private static final List<String> OTHERS =
      List.of(
          "count(%s)",
          "count(*) FILTER (WHERE regexp_full_match(%s, '[+-]?0[0-9]+([.].*)?'))",
          "count(*) FILTER (WHERE NOT regexp_full_match(%s, '[+-]?[0-9]*([.][0-9]*)?'))",
          "coalesce(max(length(ltrim(split_part(ltrim(%s, '+-'), '.', 1), '0'))), 0)",
          "coalesce(max(length(split_part(%s, '.', 2))), 0)",
          "coalesce(max(length(rtrim(split_part(%s, '.', 2), '0'))), 0)");

  private final long[] misfits = new long[TYPES.size()];
  private long values;
  private long padded;
  private long notPlain;
  private int whole;
  private int written;
  private int behindPoint;

  /** Returns what to ask of a column of texts. */
  static List<String> expressions(String column) {
    List<String> expressions = new ArrayList<>();
    for (Simple type : TYPES) {
      expressions.add("count(*) FILTER (WHERE " + CsvSource.isNo(type, column) + ")");
    }
    OTHERS.forEach(other -> expressions.add(other.replace("%s", column)));
    return expressions;
  }

  /**
   * Adds what was asked of the column of one file.
   *
   * @param counted at the row of the column; what was asked stands behind the column's name
   */
  void add(ResultSet counted) throws SQLException {
    int at = 2;
    for (int i = 0; i < misfits.length; i++) {
      misfits[i] += counted.getLong(at++);
    }
    values += counted.getLong(at);
    padded += counted.getLong(at + 1);
    notPlain += counted.getLong(at + 2);
    whole = Math.max(whole, counted.getInt(at + 3));
    written = Math.max(written, counted.getInt(at + 4));
    behindPoint = Math.max(behindPoint, counted.getInt(at + 5));
  }

  /** Returns the column; a row of a file that has no such column has null there. */
  FoundColumn column(String name, long rows) {
    DataType type = type();
    return new FoundColumn(
        name,
        java.util.Optional.of(type),
        type.toString(),
        values == 0 || values < rows,
        this::fits);
  }

  /**
   * The narrowest type, but integers are long: the next file may have larger ones. Numbers that
   * start with zeros, such as postcodes, are texts.
   */
  private DataType type() {
    if (values == 0 || padded > 0) {
      return Simple.TEXT;
    } else if (fits(Simple.INT64)) {
      return Simple.INT64;
    } else if (notPlain == 0 && whole + written <= Decimal.MOST_DIGITS) {
      return new Decimal(Math.max(18, whole + written), written);
    }
    return List.of(
            Simple.BOOLEAN,
            Simple.FLOAT64,
            Simple.DATE,
            Simple.TIMESTAMP,
            Simple.INSTANT,
            Simple.UUID)
        .stream()
        .filter(this::fits)
        .findFirst()
        .orElse(Simple.TEXT);
  }

  private boolean fits(DataType wanted) {
    if (wanted instanceof Decimal decimal) {
      return notPlain == 0
          && behindPoint <= decimal.scale()
          && whole <= decimal.precision() - decimal.scale();
    }
    return wanted instanceof Simple simple && misfits[TYPES.indexOf(simple)] == 0;
  }
}
