package dev.lanekeeper.engine;

import dev.lanekeeper.plan.rel.Function;
import dev.lanekeeper.plan.type.DataType;
import java.util.List;

/**
 * How an engine's SQL is written, as far as engines differ. Plain text in, plain text out; the rest
 * is the renderer's standard SQL. Thread-safe.
 */
public interface Dialect {

  /** Returns the key of this dialect's text in a {@link dev.lanekeeper.plan.sql.SqlTemplate}. */
  String name();

  /** Returns a name as identifier, quoted and escaped whatever it is. */
  default String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  /** Returns the text of a type, as a cast needs it. */
  String type(DataType type);

  /**
   * Returns the text of a bound value, with exactly one {@code ?}; typed, so that the engine need
   * not guess.
   */
  default String parameter(DataType type) {
    return "CAST(? AS " + type(type) + ")";
  }

  /**
   * Returns what stands around a value to convert it.
   *
   * @param from the value's type
   * @param to the type that it becomes; values that do not fit must fail
   */
  default Around cast(DataType from, DataType to) {
    return new Around("CAST(", " AS " + type(to) + ")");
  }

  /**
   * Returns how a call is written, with {@code {0}}, {@code {1}}, ... where its operands go: each
   * at most once, in any order. The text is an operand itself: in parentheses or in function form.
   *
   * @param function which; never {@link Function#AND} or {@link Function#OR}
   * @param operands the operands' types
   * @param type the type that the result must have; the renderer adds no cast
   */
  default String call(Function function, List<DataType> operands, DataType type) {
    return StandardCalls.pattern(function, operands.size());
  }

  /**
   * Returns what makes the engine keep the rows of a common table expression, after {@code AS};
   * empty leaves it to the engine.
   *
   * @param readers how many places of the statement read it
   * @param source whether it only reads a source
   * @param inline how many steps read each other up to this one, it included, since the last one
   *     that this method did not leave to the engine
   * @param heavy those of the inline steps that do more than to filter rows of one table and to
   *     compute columns of them
   */
  String materialization(int readers, boolean source, int inline, int heavy);

  /**
   * Text around an operand.
   *
   * @param before what comes before it
   * @param after what comes after it
   */
  record Around(String before, String after) {}
}
