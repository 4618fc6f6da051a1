package dev.lanekeeper.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlTemplate;
import java.sql.SQLException;
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

  /** DuckDB reads each text with what breaks ties, and without: the same rows, but for limits. */
  @ParameterizedTest
  @MethodSource
  void texts(String query) throws SQLException {
    SqlOutcome outcome = Samples.compile(query);
    assertThat(outcome).as(query).isInstanceOf(SqlOutcome.Compiled.class);
    SqlTemplate template = ((SqlOutcome.Compiled) outcome).template();
    try (DuckDb duckDb = new DuckDb()) {
      DuckDb.Result with = duckDb.run(template);
      DuckDb.Result without = duckDb.run(template, false);
      assertThat(with.types()).isEqualTo(without.types());
      assertThat(with.rows()).hasSameSizeAs(without.rows());
    }
  }

  static Stream<String> texts() {
    return Blocks.of("templates.txt").map(parts -> parts[0]);
  }

  static Stream<Object[]> templates() {
    return Blocks.of("templates.txt").map(parts -> parts);
  }
}
