package dev.lanekeeper.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.lanekeeper.report.NodeRecord;
import dev.lanekeeper.report.RunObserver;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who watches a run pays for it, and nobody else. */
final class WatchedWiringTest {

  private static final int NODES = 20_000;
  private static final Outline MANY =
      Outline.of(
          "shop.Many",
          "",
          IntStream.range(0, NODES)
              .mapToObj(i -> i == 0 ? "n0" : "n" + i + " <- n" + (i - 1))
              .collect(Collectors.joining("\n")));

  @Test
  void nodesAllocateNothingIfNobodyWatches() {
    allocated(RunObserver.NONE);
    long alone = allocated(RunObserver.NONE);
    long watched = allocated(new RunObserver() {});
    // An object takes 16 bytes at least; a run keeps a truth value a node.
    assertThat(alone).as("bytes of %d nodes", NODES).isLessThan(NODES * 4L);
    assertThat(watched).as("what would be seen").isGreaterThan(NODES * 16L);
  }

  @Test
  void observersAreToldOfTheRunAndOfFailures() {
    List<String> seen = new ArrayList<>();
    RunObserver observer =
        new RunObserver() {
          @Override
          public void runStarted(String pipeline, String engine) {
            seen.add("run " + pipeline + " on " + engine);
          }

          @Override
          public void nodeStarted(String node, int index) {
            seen.add(node);
          }

          @Override
          public void nodeFinished(NodeRecord node) {
            seen.add(node.failure().orElse("done"));
          }

          @Override
          public void runFinished() {
            seen.add("end");
          }
        };
    List<String> second = new ArrayList<>();
    RunObserver other =
        new RunObserver() {
          @Override
          public void runFinished() {
            second.add("end, after " + seen.size());
          }
        };
    Numbers wiring = new Numbers(Outline.of("shop.Few", "", "a\nb <- a"), observer.and(other), 1);
    assertThatThrownBy(wiring::run).hasMessageContaining("[LK401]");
    wiring.close();
    wiring.close();
    assertThat(seen)
        .containsExactly(
            "run Few on none",
            "a",
            "done",
            "b",
            "java.lang.IllegalStateException: 1 is bad",
            "end");
    assertThat(second).containsExactly("end, after 6");
  }

  private static long allocated(RunObserver observer) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (Numbers wiring = new Numbers(MANY, observer, null)) {
      long before = threads.getCurrentThreadAllocatedBytes();
      wiring.run();
      long after = threads.getCurrentThreadAllocatedBytes();
      assertThat(wiring.last).isEqualTo(NODES - 1);
      return after - before;
    }
  }

  /** A wiring as the processor writes them, of nodes that count. */
  private static final class Numbers extends Wiring {

    private final int count;
    private final @Nullable Integer bad;
    private int last = -1;

    Numbers(Outline outline, RunObserver observer, @Nullable Integer bad) {
      super(outline);
      this.count = outline.nodeCount();
      this.bad = bad;
      useObserver(observer);
      readyToRun();
    }

    @Override
    protected void runNodes() {
      for (int node = 0; node < count; node++) {
        if (starts(node)) {
          if (bad != null && bad == node) {
            throw new IllegalStateException(node + " is bad");
          }
          last = node;
        }
      }
    }
  }
}
