package dev.lanekeeper.benchmarks.tpcds;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.benchmarks.measure.Numbers;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.duckdb.DuckDb;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.SqlPlan;
import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlProblem;
import dev.lanekeeper.plan.sql.SqlRequest;
import dev.lanekeeper.planner.CalciteSqlCompiler;
import io.trino.tpcds.Table;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compiles TPC-DS's queries, runs each through a lane and as it is written over plain DuckDB, and
 * compares the rows. Prints how many of the 99 compile and are equal, then what is wrong with the
 * others.
 */
final class TpcdsAnswers implements AutoCloseable {

  private final TpcdsTables tables;
  private final Backend backend;
  private final Run run;
  private final Connection plain;
  private final Set<Integer> numbers = new HashSet<>();
  private final Set<Integer> refused = new HashSet<>();
  private final Set<Integer> different = new HashSet<>();
  private final Set<Integer> empty = new HashSet<>();
  private final List<String> remarks = new ArrayList<>();
  private long compiling;

  @RequiresLane
  private TpcdsAnswers(TpcdsTables tables) throws SQLException {
    RuntimeProfile profile = RuntimeProfile.defaults();
    this.tables = tables;
    backend = Backend.open(DuckDb.engine(), profile);
    run = Run.open("tpcds", backend, AdapterMode.BRIDGE, ExecutionContext.of(profile));
    plain = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = plain.createStatement()) {
      for (Table table : TpcdsTables.all()) {
        statement.execute(
            "CREATE VIEW %s AS SELECT * FROM read_parquet('%s')"
                .formatted(table.getName(), tables.file(table)));
      }
    }
  }

  /** Arguments: the folder for the tables, the jar with the texts. */
  @LaneRoot("answers TPC-DS")
  public static void main(String[] arguments) throws Exception {
    TpcdsTables tables = TpcdsTables.in(Path.of(arguments[0]));
    try (TpcdsAnswers answers = new TpcdsAnswers(tables)) {
      for (TpcdsTexts.Part part : TpcdsTexts.in(Path.of(arguments[1]))) {
        try {
          answers.answer(part);
        } catch (SQLException e) {
          answers.unknown(part, e);
        }
      }
      System.out.println(answers.figures().line());
      answers.remarks.forEach(System.out::println);
    }
  }

  private Numbers figures() {
    Set<Integer> wrong = new HashSet<>(refused);
    wrong.addAll(different);
    Numbers figures = new Numbers();
    figures.put("queries", numbers.size());
    figures.put("compiled", numbers.size() - refused.size());
    figures.put("equal", numbers.size() - wrong.size());
    figures.put("empty", empty.size());
    figures.put("milliseconds", compiling / 1e6);
    return figures;
  }

  @RequiresLane
  private void answer(TpcdsTexts.Part part) throws SQLException {
    numbers.add(part.number());
    String plainText = part.text().replace('`', '"');
    List<List<Object>> expected = PlainRows.of(plain, plainText);
    int columns = PlainRows.columns(plain, plainText);
    List<Table> read = tablesOf(part.text());
    long started = System.nanoTime();
    SqlOutcome outcome = compile(named(part.text(), columns), read);
    compiling += System.nanoTime() - started;
    if (outcome instanceof SqlOutcome.Rejected rejected) {
      refused.add(part.number());
      rejected.problems().forEach(problem -> remarks.add(text(part, problem)));
    } else if (outcome instanceof SqlOutcome.Compiled compiled) {
      SqlPlan<Row> query = SqlPlan.query(compiled.template(), RowType.of(compiled.schema()));
      read.forEach(table -> query.relation(table.getName(), tables.plan(table)));
      compare(part, expected, query.plan());
    }
  }

  private void unknown(TpcdsTexts.Part part, SQLException failure) {
    different.add(part.number());
    remarks.add(part.name() + ": not as it is written: " + failure.getMessage());
  }

  @RequiresLane
  private void compare(TpcdsTexts.Part part, List<List<Object>> expected, Plan<Row> plan) {
    try {
      List<List<Object>> rows = PlainRows.of(run.lane("q" + part.name()).list(plan));
      if (rows.isEmpty()) {
        empty.add(part.number());
      }
      Optional<String> difference = PlainRows.difference(expected, rows);
      if (difference.isPresent()) {
        different.add(part.number());
        remarks.add(part.name() + ": " + difference.get());
      }
    } catch (LaneException e) {
      different.add(part.number());
      remarks.add(part.name() + ": " + e.getMessage());
    }
  }

  /** A result's columns need names, and different ones; the query itself stays as it is. */
  private static String named(String text, int columns) {
    String names =
        IntStream.rangeClosed(1, columns)
            .mapToObj(column -> "c" + column)
            .collect(Collectors.joining(", "));
    return "with answer (" + names + ") as (\n" + text + "\n) select * from answer";
  }

  private static SqlOutcome compile(String text, List<Table> read) {
    List<SqlRequest.Relation> relations =
        read.stream()
            .map(table -> new SqlRequest.Relation(table.getName(), TpcdsTables.schema(table)))
            .toList();
    return new CalciteSqlCompiler()
        .compile(new SqlRequest(text, relations, List.of(), Optional.empty(), List.of("duckdb")));
  }

  /** Returns the tables that a text reads: a query must read all that it is given. */
  private static List<Table> tablesOf(String text) {
    List<Table> named =
        TpcdsTables.all().stream()
            .filter(
                table -> Pattern.compile("(?i)\\b" + table.getName() + "\\b").matcher(text).find())
            .toList();
    Set<String> unread =
        compile(text, named) instanceof SqlOutcome.Rejected rejected
            ? rejected.problems().stream()
                .filter(problem -> problem.code() == Code.LK205)
                .flatMap(problem -> problem.parameter().stream())
                .collect(Collectors.toSet())
            : Set.of();
    return named.stream().filter(table -> !unread.contains(table.getName())).toList();
  }

  private static String text(TpcdsTexts.Part part, SqlProblem problem) {
    return "%s:%d:%d: %s %s"
        .formatted(
            part.name(),
            problem.line() - 1,
            problem.column(),
            problem.code(),
            problem.message().replace('\n', ' '));
  }

  @Override
  public void close() throws SQLException {
    run.close();
    backend.close();
    plain.close();
  }
}
