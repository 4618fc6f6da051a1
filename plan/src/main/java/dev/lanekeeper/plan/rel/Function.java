package dev.lanekeeper.plan.rel;

import java.util.EnumSet;
import java.util.Set;

/** Operators and functions that plans built in Java have, with one meaning on every engine. */
public enum Function {
  /** Equal; null if either side is. */
  EQUAL,
  /** Not equal; null if either side is. */
  NOT_EQUAL,
  /** Less than. */
  LESS,
  /** At most. */
  LESS_OR_EQUAL,
  /** Greater than. */
  GREATER,
  /** At least. */
  GREATER_OR_EQUAL,
  /** Three-valued and. */
  AND,
  /** Three-valued or. */
  OR,
  /** Three-valued not. */
  NOT,
  /** Is null; never null itself. */
  IS_NULL,
  /** Is not null; never null itself. */
  IS_NOT_NULL,
  /** First operand equals one of the others, or an element of the only other one, a list. */
  IN,
  /** SQL {@code LIKE}, backslash escapes. */
  LIKE,
  /** Sum; fails on overflow. */
  ADD,
  /** Difference; fails on overflow. */
  SUBTRACT,
  /** Product; fails on overflow. */
  MULTIPLY,
  /** Quotient: integers give a double; division by zero is null. */
  DIVIDE,
  /** First operand that is not null. */
  COALESCE,
  /** Lower case. */
  LOWER,
  /** Upper case. */
  UPPER,
  /** Texts one after the other; null if any is. */
  CONCAT,
  /** Aggregate: rows, or rows whose operand is not null. */
  COUNT,
  /** Aggregate: distinct operands that are not null. */
  COUNT_DISTINCT,
  /** Aggregate: sum of operands that are not null; null if there are none. */
  SUM,
  /** Aggregate: least. */
  MIN,
  /** Aggregate: greatest. */
  MAX,
  /** Aggregate: mean; of integers a double. */
  AVG,
  /** Window: position in the window's order, from 1. */
  ROW_NUMBER,
  /** Window: rank with gaps, from 1. */
  RANK,
  /** Window: rank without gaps, from 1. */
  DENSE_RANK;

  private static final Set<Function> AGGREGATES = EnumSet.range(COUNT, AVG);
  private static final Set<Function> RANKINGS = EnumSet.range(ROW_NUMBER, DENSE_RANK);

  /** Returns whether this computes one value of many rows. */
  public boolean isAggregate() {
    return AGGREGATES.contains(this);
  }

  /** Returns whether this means something over a window only. */
  public boolean isRanking() {
    return RANKINGS.contains(this);
  }
}
