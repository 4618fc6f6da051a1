package dev.lanekeeper.testing.traps;

import dev.lanekeeper.plan.Plan;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A query whose result engines are known to differ in.
 *
 * @param name what it is about
 * @param sql its text, over a table {@code samples}
 * @param query makes the plan, given the table
 * @param expected the rows, by SQL's rules
 */
public record Trap(
    String name,
    String sql,
    Function<Plan<TrapQueries.Sample>, Plan<?>> query,
    List<@Nullable Object[]> expected) {

  /** Returns the plan over the samples. */
  public Plan<?> plan() {
    return query.apply(Plan.values(Traps.SAMPLES, TrapQueries.Sample.class));
  }

  /** Returns the plan over no samples. */
  public Plan<?> planOfNothing() {
    return query.apply(Plan.values(List.of(), TrapQueries.Sample.class));
  }

  /** Returns the expected rows as text. */
  public List<String> expectedTexts() {
    return expected.stream().map(Arrays::toString).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
