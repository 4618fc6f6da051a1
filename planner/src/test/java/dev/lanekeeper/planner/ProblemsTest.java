package dev.lanekeeper.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about a wrong query, and where. */
final class ProblemsTest {

  @ParameterizedTest
  @MethodSource
  void problems(String query, String expected) {
    assertThat(Samples.describe(Samples.compile(query))).isEqualTo(expected);
  }

  static Stream<Object[]> problems() {
    return Blocks.of("problems.txt").map(parts -> parts);
  }
}
