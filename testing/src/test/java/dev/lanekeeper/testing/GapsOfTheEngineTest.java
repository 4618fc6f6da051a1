package dev.lanekeeper.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A suite of two tests in two forms, and an engine that has one of them as a gap. */
final class GapsOfTheEngineTest {

  private static final List<String> RUN = new ArrayList<>();

  interface Group {

    String form();

    @Test
    default void thatWorks() {
      RUN.add(form() + " works");
    }

    @Test
    default void thatIsAGap() {
      RUN.add(form() + " gap");
    }
  }

  abstract static class Suite implements Group {

    @Override
    public String form() {
      return "whole";
    }

    @Nested
    @ExtendWith(GapsOfTheEngine.class)
    class Other implements Group {

      @Override
      public String form() {
        return "other";
      }
    }
  }

  /** Run by this test only: its name is not one that builds look for. */
  static final class Engine extends Suite {

    @Override
    @Test
    public void thatIsAGap() {
      RUN.add("says what it does instead");
    }
  }

  @Test
  void aGapIsLeftOutInOtherForms() {
    List<String> skipped = new ArrayList<>();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Engine.class)).build();
    LauncherFactory.create()
        .execute(
            request,
            new TestExecutionListener() {
              @Override
              public void executionSkipped(TestIdentifier test, String reason) {
                skipped.add(reason);
              }

              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                assertThat(result.getThrowable()).isEmpty();
              }
            });
    assertThat(RUN)
        .containsExactlyInAnyOrder("whole works", "says what it does instead", "other works");
    assertThat(skipped).containsExactly("Engine says what the engine does instead");
  }
}
