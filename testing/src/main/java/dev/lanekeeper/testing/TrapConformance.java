package dev.lanekeeper.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.testing.traps.Trap;
import dev.lanekeeper.testing.traps.Traps;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Queries in SQL whose results engines are known to differ in. */
interface TrapConformance extends Conformance {

  @TestFactory
  default Stream<DynamicTest> traps(Lane lane) {
    return Traps.ALL.stream().map(trap -> dynamicTest(trap.name(), () -> assertRight(lane, trap)));
  }

  @TestFactory
  default Stream<DynamicTest> trapsOverNoRows(Lane lane) {
    return Traps.ALL.stream()
        .map(
            trap ->
                dynamicTest(
                    trap.name(),
                    () ->
                        assertThat(lane.list(trap.planOfNothing()))
                            .hasSize(trap.name().equals("totals") ? 1 : 0)));
  }

  /** Asserts that a query gives what SQL's rules say. */
  static void assertRight(Lane lane, Trap trap) {
    assertThat(texts(lane, trap.plan())).isEqualTo(trap.expectedTexts());
  }

  private static <R> List<String> texts(Lane lane, Plan<R> plan) {
    RowType<R> type = plan.rowType();
    return lane.list(plan).stream().map(row -> Arrays.toString(type.values(row))).toList();
  }
}
