package dev.lanekeeper.testing.dialect;

import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.SqlPlan;
import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlProblem;
import dev.lanekeeper.plan.sql.SqlRequest;
import dev.lanekeeper.planner.CalciteSqlCompiler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query that shows one thing.
 *
 * @param section the part of the language that it belongs to
 * @param name what it shows
 * @param sql the query, over the {@link DialectTables}
 * @param rows its rows as texts, in order
 */
public record DialectExample(String section, String name, String sql, List<String> rows) {

  /** Copies the list. */
  public DialectExample {
    rows = List.copyOf(rows);
  }

  /** Compiles the query for an engine. */
  public SqlOutcome compile(String dialect) {
    List<SqlRequest.Relation> relations =
        tables().entrySet().stream()
            .map(table -> new SqlRequest.Relation(table.getKey(), table.getValue().schema()))
            .toList();
    return new CalciteSqlCompiler()
        .compile(new SqlRequest(sql, relations, List.of(), Optional.empty(), List.of(dialect)));
  }

  /** Returns the plan of the compiled query. */
  public Plan<Row> plan(SqlOutcome.Compiled compiled) {
    SqlPlan<Row> query = SqlPlan.query(compiled.template(), RowType.of(compiled.schema()));
    tables().forEach(query::relation);
    return query.plan();
  }

  private Map<String, Plan<Row>> tables() {
    return DialectTables.ALL.entrySet().stream()
        .filter(table -> Pattern.compile("\\b" + table.getKey() + "\\b").matcher(sql).find())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Returns what is wrong with a query, a line each. */
  static String describe(SqlOutcome.Rejected rejected) {
    return rejected.problems().stream()
        .map(DialectExample::describe)
        .collect(Collectors.joining("\n"));
  }

  private static String describe(SqlProblem problem) {
    return problem.code() + " " + problem.line() + ":" + problem.column() + " " + problem.message();
  }
}
