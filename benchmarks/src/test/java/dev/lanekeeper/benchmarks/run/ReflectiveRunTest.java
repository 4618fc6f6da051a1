package dev.lanekeeper.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ReflectiveRunTest {

  @Test
  void valuesAreComputedOnceAndPassedOnByName() throws ReflectiveOperationException {
    Nodes.calls = 0;

    assertThat(new ReflectiveRun(List.of(Nodes.class), "seed", "sum").run(20)).isEqualTo(42);
    assertThat(Nodes.calls).isEqualTo(1);
  }

  @Test
  void anUnknownNameIsAnError() {
    assertThatThrownBy(() -> new ReflectiveRun(List.of(Nodes.class), "other", "sum").run(20))
        .hasMessage("no node is called seed");
  }

  /** Three nodes, one of them read twice. */
  public static final class Nodes {
    private static int calls;

    private Nodes() {}

    public static long base(long seed) {
      calls++;
      return seed + 1;
    }

    public static long same(long base) {
      return base;
    }

    public static long sum(long base, long same) {
      return base + same;
    }
  }
}
