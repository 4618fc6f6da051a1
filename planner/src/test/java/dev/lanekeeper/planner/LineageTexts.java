package dev.lanekeeper.planner;

import dev.lanekeeper.plan.lineage.ColumnUse;
import dev.lanekeeper.plan.lineage.QueryLineage;
import dev.lanekeeper.plan.sql.SqlOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lineage as golden files have it: a line a column, then what rows depend on. */
final class LineageTexts {

  private LineageTexts() {}

  static String describe(SqlOutcome outcome) {
    if (!(outcome instanceof SqlOutcome.Compiled compiled)) {
      return Samples.describe(outcome);
    }
    if (compiled.lineage().isEmpty()) {
      return "no lineage";
    }
    QueryLineage lineage = compiled.lineage().get();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lineage.columns().size(); i++) {
      line(text, compiled.schema().fields().get(i).name(), lineage.columns().get(i));
    }
    if (!lineage.rows().isEmpty()) {
      line(text, "(rows)", lineage.rows());
    }
    if (!lineage.unused().isEmpty()) {
      line(text, "(unused)", lineage.unused());
    }
    return text.toString().strip();
  }

  private static void line(StringBuilder text, String name, List<?> uses) {
    String right = uses.stream().map(Object::toString).collect(Collectors.joining(", "));
    text.append(name).append(uses.isEmpty() ? " <-" : " <- ").append(right).append('\n');
  }

  /** Returns every column that the lineage names, with its uses. */
  static List<ColumnUse> all(QueryLineage lineage) {
    List<ColumnUse> all = new ArrayList<>(lineage.rows());
    lineage.columns().forEach(all::addAll);
    return all;
  }
}
