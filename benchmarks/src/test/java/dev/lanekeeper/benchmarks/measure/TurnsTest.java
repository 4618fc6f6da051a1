package dev.lanekeeper.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TurnsTest {

  @Test
  void everyOtherRoundIsReversed() throws Exception {
    List<String> ran = new ArrayList<>();
    Turns turns = new Turns();
    turns.add("a", () -> ran.add("a"));
    turns.add("b", () -> ran.add("b"));

    turns.run(2, true);

    assertThat(ran).containsExactly("a", "b", "b", "a");
  }

  @Test
  void warmingUpDoesNotCount() throws Exception {
    Turns turns = new Turns();
    turns.add("slow at first", new SlowAtFirst());
    turns.run(1, false);
    turns.run(3, true);

    Numbers numbers = new Numbers();
    turns.addTo(numbers);

    assertThat(numbers.get("slow at first")).isLessThan(SlowAtFirst.MILLISECONDS);
  }

  /** Works for a while the first time. */
  private static final class SlowAtFirst implements Turns.Task {
    private static final long MILLISECONDS = 50;
    private boolean ran;

    @Override
    public void run() {
      long end = System.nanoTime() + MILLISECONDS * 1_000_000;
      while (!ran && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      ran = true;
    }
  }
}
