package dev.lanekeeper.processor.query;

import dev.lanekeeper.plan.sql.SqlProblem;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Shows where in a query a problem is: the place in front of the message, the line of the query
 * under it.
 */
final class QueryExcerpt {

  /** One character for one, so that the line under it still points at the same. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\t]]");

  private QueryExcerpt() {}

  static String message(String query, SqlProblem problem) {
    List<String> lines = query.lines().toList();
    if (problem.line() < 1 || problem.line() > lines.size()) {
      return problem.message();
    }
    String line = CONTROL.matcher(lines.get(problem.line() - 1)).replaceAll("?");
    int from = Math.min(Math.max(problem.column() - 1, 0), line.length());
    int to = Math.max(from + 1, Math.min(problem.endColumn(), line.length()));
    String blanks = line.substring(0, from).replaceAll("[^\t]", " ");
    return problem.line()
        + ":"
        + problem.column()
        + " "
        + problem.message()
        + "\n| "
        + line
        + "\n| "
        + blanks
        + "^".repeat(to - from);
  }
}
