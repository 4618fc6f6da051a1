package dev.lanekeeper.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.report.NodeRecord;
import dev.lanekeeper.report.RunObserver;
import dev.lanekeeper.report.RunReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What runs, and what is told, when nodes fail. */
final class WiringRunTest {

  /** Wired by hand as the processor would: notes what ran, and fails where it is told to. */
  private static final class Shop extends Wiring {

    private static final Outline OUTLINE =
        Outline.of(
            "Shop",
            "",
            """
            orders
            prices
            joined <- orders prices
            page <- joined
            log
            file <- orders
            archive <- orders log""");

    private final List<String> ran = new ArrayList<>();
    private final Map<String, Throwable> failures = new LinkedHashMap<>();

    Shop() {
      super(OUTLINE);
      useObserver(
          new RunObserver() {
            @Override
            public void nodeStarted(String node, int index) {
              ran.add(node);
            }

            @Override
            public void nodeFinished(NodeRecord node) {
              ran.add(node.failed() ? "failed" : "done");
            }
          });
      readyToRun();
    }

    Shop failing(String node, Throwable how) {
      failures.put(node, how);
      return this;
    }

    @Override
    protected void runNodes() throws Exception {
      for (int node = 0; node < OUTLINE.nodeCount(); node++) {
        if (starts(node)) {
          Throwable failure = failures.get(OUTLINE.node(node));
          if (failure instanceof Exception exception) {
            throw exception;
          } else if (failure instanceof Error error) {
            throw error;
          }
        }
      }
    }

    List<String> started() {
      return ran.stream().filter(each -> !each.equals("done") && !each.equals("failed")).toList();
    }
  }

  private final LaneException full =
      new LaneException(Code.LK410, "Cannot write it: full.", "Free space.", null);

  private static RunFailure failure(Shop shop, OnFailure onFailure) {
    return catchThrowableOfType(RunFailure.class, () -> shop.run(onFailure));
  }

  @Test
  void aRunWithoutFailureRunsEverySinkOnce() {
    try (Shop shop = new Shop()) {
      RunReport report = shop.run(OnFailure.CONTINUE);
      shop.run();
      assertThat(shop.started())
          .containsExactly("orders", "prices", "joined", "page", "log", "file", "archive");
      assertThat(report.nodes()).hasSize(7);
    }
  }

  @Test
  void aRunStopsAtTheFirstFailureAndSaysWhatWasDone() {
    try (Shop shop = new Shop().failing("log", full)) {
      RunFailure failure = failure(shop, OnFailure.STOP);
      assertThat(failure)
          .hasMessage(
              """
              [LK410] In node 'log' of Shop (log <- archive): Cannot write it: full.
                done: page
                failed: log
                not run: file, archive
                fix: Free space.""")
          .hasRootCause(full);
      assertThat(failure.done()).containsExactly("page");
      assertThat(failure.skipped()).containsExactly("file", "archive");
      assertThat(failure.failed()).containsOnlyKeys("log");
      assertThat(shop.started()).containsExactly("orders", "prices", "joined", "page", "log");
      assertThat(shop.report().nodes()).extracting(NodeRecord::failed).endsWith(true);
    }
  }

  @Test
  void aRunGoesOnWithWhatDoesNotNeedAFailedNode() {
    try (Shop shop =
        new Shop().failing("prices", new IllegalStateException("none")).failing("file", full)) {
      RunFailure failure = failure(shop, OnFailure.CONTINUE);
      assertThat(failure)
          .hasMessage(
              """
              [LK401] Node 'prices' of Shop (prices <- joined <- page) failed: IllegalStateException: none.
                and [LK410] In node 'file' of Shop: Cannot write it: full.
                done: archive
                failed: prices, file
                not run: joined, page
                fix: See the cause below; the node's own code threw it.""");
      assertThat(failure.failed().values())
          .extracting(LaneException::code)
          .containsExactly(Code.LK401, Code.LK410);
      assertThat(failure.getSuppressed())
          .containsExactlyElementsOf(new ArrayList<>(failure.failed().values()).subList(1, 2));
      assertThat(shop.started()).containsExactly("orders", "prices", "log", "file", "archive");
      assertThat(shop.ran).containsSubsequence("prices", "failed", "log", "done");
    }
  }

  @Test
  void aFailedRunCanBeAskedAgain() {
    try (Shop shop = new Shop().failing("file", full)) {
      assertThat(failure(shop, OnFailure.CONTINUE).skipped()).isEmpty();
      shop.failures.clear();
      shop.ran.clear();
      shop.run();
      assertThat(shop.started()).containsExactly("file");
    }
  }

  @Test
  void errorsOfTheVirtualMachineEndEverything() {
    OutOfMemoryError error = new OutOfMemoryError("no more");
    try (Shop shop = new Shop().failing("orders", error)) {
      assertThatThrownBy(() -> shop.run(OnFailure.CONTINUE)).isSameAs(error);
      assertThat(shop.started()).containsExactly("orders");
    }
  }
}
