package dev.lanekeeper.lane;

import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What rows must be: columns by name and type, keys, rules. A value is cast if nothing of it is
 * lost. Unless the contract says otherwise, a column that it does not name is an error, and so is a
 * row that does not fit. Immutable.
 *
 * @param rowType the rows
 * @param dropsExtras whether columns that the row type does not name are left out
 * @param rejects whether rows that do not fit are put aside with a reason, instead of failing
 * @param keys columns whose values, together, no two rows may share; of several keys each
 * @param rules what each row must be besides
 * @param <S> the rows
 */
public record Contract<S>(
    RowType<S> rowType,
    boolean dropsExtras,
    boolean rejects,
    List<List<String>> keys,
    List<Rule<S>> rules) {

  /** Copies the lists. */
  public Contract {
    keys = keys.stream().map(List::copyOf).toList();
    rules = List.copyOf(rules);
  }

  /** Returns the contract that rows are records of a class, and nothing more. */
  public static <S> Contract<S> of(Class<S> recordClass) {
    return new Contract<>(RowType.of(recordClass), false, false, List.of(), List.of());
  }

  /** Returns the contract that rows have the columns of a schema, and nothing more. */
  public static Contract<Row> of(Schema schema) {
    return new Contract<>(RowType.of(schema), false, false, List.of(), List.of());
  }

  /** Returns this contract, leaving out columns that it does not name. */
  public Contract<S> dropExtras() {
    return new Contract<>(rowType, true, rejects, keys, rules);
  }

  /** Returns this contract, putting rows that do not fit aside with a reason. */
  public Contract<S> rejectRows() {
    return new Contract<>(rowType, dropsExtras, true, keys, rules);
  }

  /**
   * Returns this contract with a key. Of rows that share it the first one is kept: sort the plan if
   * it matters which. Nulls count as equal.
   *
   * @throws dev.lanekeeper.diagnostic.LaneException LK203 if the rows have no such column
   */
  public Contract<S> key(String... columns) {
    List<String> names =
        List.of(columns).stream().map(column -> rowType.field(column).name()).toList();
    return new Contract<>(rowType, dropsExtras, rejects, with(keys, names), rules);
  }

  /**
   * Returns this contract with a rule.
   *
   * @param says what every row must be, for messages: "amount is positive"
   * @param holds whether a row is
   */
  public Contract<S> rule(String says, Predicate<? super S> holds) {
    return new Contract<>(
        rowType, dropsExtras, rejects, keys, with(rules, new Rule<>(says, holds)));
  }

  private static <T> List<T> with(List<T> list, T more) {
    List<T> result = new ArrayList<>(list);
    result.add(more);
    return result;
  }

  /**
   * What each row must be.
   *
   * @param says it in words
   * @param holds whether a row is
   * @param <S> the rows
   */
  public record Rule<S>(String says, Predicate<? super S> holds) {}
}
