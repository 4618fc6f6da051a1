package dev.lanekeeper.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.sql.SqlOutcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for DataFusion, and what it is not asked to do. */
final class DataFusionTextTest {

  @ParameterizedTest
  @MethodSource
  void texts(String query, String expected) {
    assertThat(text(compile(query, List.of("datafusion")))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource
  void refusals(String query, String expected) {
    assertThat(Samples.describe(compile(query, List.of("duckdb", "datafusion"))))
        .isEqualTo(expected);
    assertThat(compile(query, List.of("duckdb"))).isInstanceOf(SqlOutcome.Compiled.class);
  }

  @Test
  void oneQueryIsWrittenForBothEnginesAsForEachAlone() {
    String query = "select customer, avg(amount) as mean from orders group by customer limit 3";
    SqlOutcome.Compiled both =
        (SqlOutcome.Compiled) compile(query, List.of("duckdb", "datafusion"));
    SqlOutcome.Compiled one = (SqlOutcome.Compiled) compile(query, List.of("duckdb"));
    assertThat(both.template().texts().keySet()).containsExactly("duckdb", "datafusion");
    assertThat(both.template().texts().get("duckdb"))
        .isEqualTo(one.template().texts().get("duckdb"));
    assertThat(both.template().texts().get("datafusion"))
        .isEqualTo(text(compile(query, List.of("datafusion"))));
    assertThat(both.schema()).isEqualTo(one.schema());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select i32 from t where i32 not in (select i32 from t) and exists (select 1 from t)",
        "select i32 from t where i32 in (select i32 from t) or b",
        "select i32 from t where not exists (select 1 from t x where x.i32 = t.i32) or b",
        "select s from t group by s having s in (select n from t)"
      })
  void subQueriesInConditionsAreTaken(String query) {
    assertThat(compile(query, List.of("datafusion"))).isInstanceOf(SqlOutcome.Compiled.class);
  }

  static Stream<Object[]> texts() {
    return Blocks.of("datafusion.txt").map(parts -> parts);
  }

  static Stream<Object[]> refusals() {
    return Blocks.of("datafusion-refusals.txt").map(parts -> parts);
  }

  private static SqlOutcome compile(String query, List<String> dialects) {
    return Samples.compile(query, Optional.empty(), dialects);
  }

  private static String text(SqlOutcome outcome) {
    return outcome instanceof SqlOutcome.Compiled compiled
        ? String.valueOf(compiled.template().texts().get("datafusion"))
        : Samples.describe(outcome);
  }
}
