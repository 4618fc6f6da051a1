package dev.lanekeeper.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlOutcome.Compiled;
import dev.lanekeeper.plan.sql.SqlRequest.Relation;
import dev.lanekeeper.substrait.Fragment;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The 22 queries of TPC-H compile, to a fragment of Substrait too, and DuckDB takes them and gives
 * the declared types.
 */
@SuppressWarnings("NullAway.Init")
final class TpchTest {

  private static DuckDb duckDb;

  @BeforeAll
  static void open() throws SQLException {
    duckDb = emptyTables();
  }

  /** Opens a database with TPC-H's tables. */
  static DuckDb emptyTables() throws SQLException {
    DuckDb opened = new DuckDb();
    opened.execute("drop table orders");
    for (Relation relation : Tpch.RELATIONS) {
      opened.table(relation.name(), relation.schema());
    }
    return opened;
  }

  @AfterAll
  static void close() throws SQLException {
    duckDb.close();
  }

  @ParameterizedTest
  @MethodSource
  void queries(String query) throws SQLException {
    SqlOutcome outcome = compile(query);
    assertThat(outcome).as(Samples.describe(outcome)).isInstanceOf(Compiled.class);
    Compiled compiled = (Compiled) outcome;
    assertThat(duckDb.run(compiled.template()).types())
        .isEqualTo(
            compiled.schema().fields().stream()
                .map(field -> DuckDbTypes.name(field.type()))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void fragments(String query) {
    Compiled compiled = (Compiled) compile(query, List.of("duckdb", Fragment.DIALECT));
    String text = String.valueOf(compiled.template().texts().get(Fragment.DIALECT));
    assertThat(Fragment.parse(text).functions()).isNotEmpty();
    Compiled again = (Compiled) compile(query, List.of("duckdb", Fragment.DIALECT));
    assertThat(again.template().texts()).isEqualTo(compiled.template().texts());
  }

  /** Compiles a query, given the tables whose names are words of it. */
  static SqlOutcome compile(String query) {
    return compile(query, List.of("duckdb"));
  }

  private static SqlOutcome compile(String query, List<String> dialects) {
    return Samples.compile(query, Tpch.relations(query), List.of(), Optional.empty(), dialects);
  }

  static Stream<String> queries() {
    return Tpch.queries().stream();
  }
}
