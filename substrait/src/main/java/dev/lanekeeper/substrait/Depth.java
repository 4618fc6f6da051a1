package dev.lanekeeper.substrait;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.ExprWalk;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RelWalk;
import java.util.List;

/**
 * How deeply the messages of a plan stand within each other.
 *
 * @param steps the most relations within each other
 * @param expressions the most expressions within each other
 * @param hasQueries whether checked queries are among them, whose own depth is not looked at
 */
record Depth(int steps, int expressions, boolean hasQueries) {

  /** Each step is within two messages. */
  private static final int LEAST_PER_STEP = 2;

  /** Around and at the end of what is counted: a plan's root, a column's place in a row. */
  private static final int AROUND = 20;

  /** Of the step that takes most: groups, whose keys and results are columns of their own. */
  private static final int MOST_PER_STEP = 6;

  /** Of the expression that takes most: a quotient, whose divisor is a number other than zero. */
  private static final int MOST_PER_EXPRESSION = 11;

  static Depth of(Rel end) {
    int deepest = 0;
    boolean queries = false;
    for (Rel rel : RelWalk.inputsFirst(end)) {
      queries |= rel instanceof Rel.Query;
      for (Expr expression : RelWalk.expressions(rel)) {
        deepest =
            Math.max(deepest, ExprWalk.<Integer>fold(expression, (part, parts) -> above(parts)));
      }
    }
    return new Depth(RelWalk.<Integer>fold(end, (rel, inputs) -> above(inputs)), deepest, queries);
  }

  private static int above(List<Integer> depths) {
    return 1 + depths.stream().mapToInt(depth -> depth).max().orElse(0);
  }

  /** Returns whether it is more than so many messages for certain. */
  boolean exceeds(int messages) {
    return LEAST_PER_STEP * Math.max(steps, expressions) > messages;
  }

  /** Returns whether it is no more than so many messages for certain. */
  boolean isWithin(int messages) {
    return !hasQueries
        && AROUND + MOST_PER_STEP * steps + MOST_PER_EXPRESSION * expressions <= messages;
  }
}
