package dev.lanekeeper.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlOutcome.Compiled;
import dev.lanekeeper.plan.sql.SqlOutcome.Rejected;
import dev.lanekeeper.plan.sql.SqlProblem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever can be a value, wherever a value, a condition or a list can stand: each has an outcome,
 * and DuckDB takes what compiles. Other ones in each run; all of them with {@code
 * -Dlanekeeper.shapes=all}.
 */
final class ShapesTest {

  private static final List<String> VALUES = Blocks.read("shape-values.txt").lines().toList();
  private static final List<String> PLACES = Blocks.read("shape-places.txt").lines().toList();
  private static final boolean ALL = "all".equals(System.getProperty("lanekeeper.shapes"));
  private static final int ONE_IN = 10;

  @Test
  void haveAnOutcomeThatDuckDbShares() throws SQLException {
    long seed = Long.getLong("lanekeeper.seed", System.nanoTime());
    System.out.println("shapes: -Dlanekeeper.seed=" + seed);
    Random random = new Random(seed);
    List<String> wrong = new ArrayList<>();
    int taken = 0;
    try (DuckDb duckDb = new DuckDb()) {
      for (String place : PLACES) {
        for (String value : VALUES) {
          String text = place.replace("#", value);
          if (ALL || random.nextInt(ONE_IN) == 0) {
            SqlOutcome outcome = Samples.compile(text);
            taken += outcome instanceof Compiled ? 1 : 0;
            problem(outcome, duckDb).ifPresent(problem -> wrong.add(text + "\n  " + problem));
          }
        }
      }
    }
    assertThat(String.join("\n", wrong)).isEmpty();
    assertThat(taken).isPositive();
  }

  private static Optional<String> problem(SqlOutcome outcome, DuckDb duckDb) {
    return outcome instanceof Rejected rejected
        ? rejected.problems().stream()
            .filter(problem -> problem.code() == Code.LK900)
            .map(SqlProblem::toString)
            .findFirst()
        : duckDb.refusal(((Compiled) outcome).template());
  }
}
