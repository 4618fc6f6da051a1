package dev.lanekeeper.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlOutcome.Compiled;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every function and operator gives on DuckDB the type that was declared, and no null where none
 * may be.
 */
@SuppressWarnings("NullAway.Init")
final class ResultTypesTest {

  private static DuckDb duckDb;

  @BeforeAll
  static void open() throws SQLException {
    duckDb = new DuckDb();
  }

  @AfterAll
  static void close() throws SQLException {
    duckDb.close();
  }

  @ParameterizedTest
  @MethodSource
  void expressions(String expression) throws SQLException {
    check("select " + expression + " as x from t");
  }

  @ParameterizedTest
  @MethodSource
  void aggregates(String expression) throws SQLException {
    check("select " + expression + " as x from t");
    check("select " + expression + " as x from t where i64 > 100");
    check("select s, " + expression + " as x from t group by s");
  }

  @ParameterizedTest
  @MethodSource
  void templates(String query) throws SQLException {
    check(query);
  }

  static Stream<String> expressions() {
    return Blocks.lines("expressions.txt");
  }

  static Stream<String> aggregates() {
    return Blocks.lines("aggregates.txt");
  }

  static Stream<String> templates() {
    return Blocks.of("templates.txt").map(parts -> parts[0]);
  }

  private static void check(String query) throws SQLException {
    SqlOutcome outcome = Samples.compile(query);
    assertThat(outcome).as(Samples.describe(outcome)).isInstanceOf(Compiled.class);
    Compiled compiled = (Compiled) outcome;
    DuckDb.Result result = duckDb.run(compiled.template());
    assertThat(result.names()).isEqualTo(compiled.schema().names());
    List<String> types =
        compiled.schema().fields().stream()
            .map(field -> DuckDbTypes.name(field.type()).replace("\"", ""))
            .toList();
    assertThat(result.types()).as(Samples.describe(outcome)).isEqualTo(types);
    for (int i = 0; i < types.size(); i++) {
      if (!compiled.schema().fields().get(i).nullable()) {
        int column = i;
        assertThat(result.rows())
            .as(Samples.describe(outcome))
            .allSatisfy(row -> assertThat(row.get(column)).isNotEqualTo("null"));
      }
    }
  }
}
