package dev.lanekeeper.testing.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.sql.SqlOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The examples on an engine.
 *
 * @param dialect the name of the engine's dialect
 * @param lane a lane to the engine
 */
public record DialectRun(String dialect, Lane lane) {

  private static final String TAKEN = "yes";

  /** Asserts that an example has its rows, or is refused for this engine alone. */
  public void assertRight(DialectExample example) {
    SqlOutcome outcome = example.compile(dialect);
    if (outcome instanceof SqlOutcome.Compiled compiled) {
      assertThat(DialectRows.texts(lane.list(example.plan(compiled))))
          .as(example.sql())
          .isEqualTo(example.rows());
    } else if (outcome instanceof SqlOutcome.Rejected rejected) {
      assertThat(rejected.problems())
          .as(DialectExample.describe(rejected))
          .allMatch(problem -> problem.code() == Code.LK208);
    }
  }

  /** Returns what javac says to each example for an engine, by its name. */
  public static Map<String, String> answers(String dialect) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (DialectExample example : DialectExamples.ALL) {
      answers.put(
          example.name(),
          example.compile(dialect) instanceof SqlOutcome.Rejected rejected
              ? rejected.problems().stream()
                  .map(problem -> problem.code().name())
                  .distinct()
                  .collect(Collectors.joining(", "))
              : TAKEN);
    }
    return answers;
  }

  /** Returns the rows of the examples that the engine takes, by name. */
  public Map<String, List<String>> rows() {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (DialectExample example : DialectExamples.ALL) {
      if (example.compile(dialect) instanceof SqlOutcome.Compiled compiled) {
        rows.put(example.name(), DialectRows.texts(lane.list(example.plan(compiled))));
      }
    }
    return rows;
  }
}
