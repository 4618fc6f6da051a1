package dev.lanekeeper.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written for a query, and the columns that it has. */
final class TemplatesTest {

  @ParameterizedTest
  @MethodSource
  void templates(String query, String expected) {
    assertThat(Samples.describe(Samples.compile(query))).isEqualTo(expected);
  }

  static Stream<Object[]> templates() {
    return Blocks.of("templates.txt").map(parts -> parts);
  }
}
