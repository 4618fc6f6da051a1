package dev.lanekeeper.plan.sql;

import dev.lanekeeper.plan.lineage.QueryLineage;
import dev.lanekeeper.plan.type.Schema;
import java.util.List;
import java.util.Optional;

/** What became of one query. */
public sealed interface SqlOutcome {

  /**
   * The query is right.
   *
   * @param template its text in each asked dialect; result columns in the order of {@code schema}
   * @param schema the expected schema if one was given, else the query's own columns
   * @param lineage where the columns of {@code schema} come from; empty if it cannot be told
   */
  record Compiled(SqlTemplate template, Schema schema, Optional<QueryLineage> lineage)
      implements SqlOutcome {}

  /**
   * The query is wrong.
   *
   * @param problems all that could be found, at least one, in source order
   */
  record Rejected(List<SqlProblem> problems) implements SqlOutcome {

    /** Copies the list. */
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
