package dev.lanekeeper.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlOutcome.Compiled;
import dev.lanekeeper.plan.sql.SqlRequest.Relation;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 22 queries of TPC-H compile, and DuckDB takes them and gives the declared types. */
@SuppressWarnings("NullAway.Init")
final class TpchTest {

  private static DuckDb duckDb;

  @BeforeAll
  static void open() throws SQLException {
    duckDb = new DuckDb();
    duckDb.execute("drop table orders");
    for (Relation relation : Tpch.RELATIONS) {
      duckDb.table(relation.name(), relation.schema());
    }
  }

  @AfterAll
  static void close() throws SQLException {
    duckDb.close();
  }

  @ParameterizedTest
  @MethodSource
  void queries(String query) throws SQLException {
    SqlOutcome outcome = Samples.compile(query, Tpch.relations(query), List.of(), Optional.empty());
    assertThat(outcome).as(Samples.describe(outcome)).isInstanceOf(Compiled.class);
    Compiled compiled = (Compiled) outcome;
    assertThat(duckDb.run(compiled.template()).types())
        .isEqualTo(
            compiled.schema().fields().stream()
                .map(field -> DuckDbTypes.name(field.type()))
                .toList());
  }

  static Stream<String> queries() {
    return Tpch.queries().stream();
  }
}
