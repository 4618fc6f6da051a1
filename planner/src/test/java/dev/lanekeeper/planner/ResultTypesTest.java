package dev.lanekeeper.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlOutcome.Compiled;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every function and operator gives on DuckDB the very type, and no null where none was, that was
 * declared.
 */
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

  static Stream<String> expressions() {
    return lines("expressions.txt");
  }

  static Stream<String> aggregates() {
    return lines("aggregates.txt");
  }

  private static void check(String query) throws SQLException {
    SqlOutcome outcome = Samples.compile(query);
    assertThat(outcome).as(Samples.describe(outcome)).isInstanceOf(Compiled.class);
    Compiled compiled = (Compiled) outcome;
    DuckDb.Result result = duckDb.run(compiled.template());
    assertThat(result.names()).isEqualTo(compiled.schema().names());
    assertThat(result.types())
        .as(Samples.describe(outcome))
        .isEqualTo(
            compiled.schema().fields().stream()
                .map(field -> DuckDbTypes.name(field.type()))
                .toList());
    for (int i = 0; i < result.names().size(); i++) {
      if (!compiled.schema().fields().get(i).nullable()) {
        int column = i;
        assertThat(result.rows())
            .as(Samples.describe(outcome))
            .allSatisfy(row -> assertThat(row.get(column)).isNotEqualTo("null"));
      }
    }
  }

  private static Stream<String> lines(String file) {
    try (InputStream stream = ResultTypesTest.class.getResourceAsStream(file)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
