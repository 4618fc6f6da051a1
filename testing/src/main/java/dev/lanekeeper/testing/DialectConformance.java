package dev.lanekeeper.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.testing.dialect.DialectExamples;
import dev.lanekeeper.testing.dialect.DialectPage;
import dev.lanekeeper.testing.dialect.DialectRun;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The SQL of {@code @Sql} nodes, by examples: the same rows, or refused when it is compiled. */
interface DialectConformance extends Conformance {

  @TestFactory
  default Stream<DynamicTest> sql(Lane lane) {
    DialectRun run = new DialectRun(engine().dialect().name(), lane);
    return DialectExamples.ALL.stream()
        .map(example -> dynamicTest(example.name(), () -> run.assertRight(example)));
  }

  /** With {@code -Dlanekeeper.golden=update} the page gets the engine's column. */
  @Test
  default void thePageSaysWhatTheEngineTakes(Lane lane) throws IOException {
    Optional<DialectPage> page = DialectPage.find();
    String engine = engine().dialect().name();
    if (page.isPresent()) {
      Map<String, String> answers = DialectRun.answers(engine);
      if ("update".equals(System.getProperty("lanekeeper.golden"))) {
        page.get().writeRows(new DialectRun(engine, lane).rows());
        page.get().write(engine, answers);
      }
      assertThat(page.get().answers(engine)).isEqualTo(answers);
    }
  }
}
