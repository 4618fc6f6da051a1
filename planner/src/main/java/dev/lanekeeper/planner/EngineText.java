package dev.lanekeeper.planner;

import dev.lanekeeper.plan.type.DataType;
import java.util.Map;
import java.util.TreeMap;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlTimestampLiteral;
import org.jspecify.annotations.Nullable;

/**
 * How one engine's text differs from the others'. What it cannot say exactly it refuses with an
 * LK208 on the word. Operands come already written.
 */
interface EngineText {

  /** Every engine that queries can be written for, by its name. */
  Map<String, EngineText> ALL =
      new TreeMap<>(
          Map.of(DuckDbText.NAME, new DuckDbText(), DataFusionText.NAME, new DataFusionText()));

  /** Returns the engine of that name, which must be one of them. */
  static EngineText of(String name) {
    EngineText found = ALL.get(name);
    if (found == null) {
      throw new IllegalArgumentException(name);
    }
    return found;
  }

  /** How a function is spelled: null for {@code NAME(arguments)}; and whether its value is cast. */
  record Spelling(@Nullable String template, boolean cast) {}

  String name();

  /** Returns how a call is spelled. */
  Spelling spelling(Signature signature, SqlCall call);

  /** Returns a value as that type. */
  SqlNode cast(SqlNode value, DataType type);

  /** Returns a cast that the query asks for, unless it is one into an instant from a local time. */
  SqlNode conversion(SqlCall cast, SqlNode value, @Nullable DataType from, DataType to);

  /** Returns an instant as the local time in UTC that it is, whatever the session's time zone. */
  SqlNode local(SqlNode instant);

  /** Returns a local time in UTC as the instant that it is, whatever the session's time zone. */
  SqlNode instant(SqlNode local);

  /** Returns a number as the engine reads it with that type. */
  SqlNode number(SqlNumericLiteral number, DataType type);

  /** Returns a timestamp as the engine reads it in microseconds. */
  SqlNode time(SqlTimestampLiteral time);

  /** Returns an operand of an operator of numbers, so that the operator gives its type. */
  SqlNode number(Arithmetic operator, SqlNode operand, SqlNode written);

  /** Returns whether a number must be cast to its result's type, which is another. */
  boolean widens(SqlNode operand, DataType from, DataType to);

  /**
   * Returns a divisor, null where it is zero.
   *
   * @param type the type that it has in the query
   * @param result the type that it is divided in
   */
  SqlNode divisor(SqlNode written, @Nullable DataType type, DataType result);

  /** Refuses sub-queries that the engine does not compute within a value. */
  void checkValue(SqlNode value);

  /** Refuses sub-queries that the engine does not compute within a join's condition. */
  void checkJoin(SqlNode condition, boolean outer);

  /** Refuses sub-queries that the engine does not compute within a condition for rows. */
  void checkCondition(SqlNode condition);

  /** Refuses what the engine does not take for a frame's distance, which is no literal. */
  void checkDistance(SqlNode distance);

  /** Returns an operand of an operator that gives a timestamp. */
  SqlNode moment(SqlNode written, @Nullable DataType type);

  /** Returns an interval of so many units. */
  SqlNode interval(SqlNode count, String unit);

  /** Returns a field of a nested record. */
  SqlNode field(SqlNode record, SqlIdentifier name);

  /** Returns an operator whose operands are written. */
  SqlNode operator(SqlCall call);

  /** Returns the table of a list's elements. */
  SqlCall unnest(SqlCall call);

  /** Returns whether a window function gives another type than declared. */
  boolean casts(SqlKind function);

  /** Returns whether a table's name stands for its whole row. */
  boolean hasWholeRows();

  /** Returns whether a mean is written as a sum through a count, to be exact. */
  boolean dividesSums();
}
