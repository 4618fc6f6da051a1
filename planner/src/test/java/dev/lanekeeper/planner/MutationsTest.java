package dev.lanekeeper.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlProblem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * TPC-H's queries with words lost, doubled, swapped and taken from each other: each has an outcome,
 * problems stand in the text, and what compiles is taken by DuckDB.
 */
final class MutationsTest {

  private static final Duration ENOUGH = Duration.ofSeconds(Long.getLong("lanekeeper.seconds", 8));
  private static final int MOST_CHANGES = 3;
  private static final List<List<String>> QUERIES =
      TpchTest.queries().map(MutationsTest::words).toList();

  @Test
  void haveAnOutcomeThatDuckDbShares() throws SQLException {
    long seed = Long.getLong("lanekeeper.seed", System.nanoTime());
    System.out.println("mutations: -Dlanekeeper.seed=" + seed);
    Random random = new Random(seed);
    long end = System.nanoTime() + ENOUGH.toNanos();
    try (DuckDb duckDb = TpchTest.emptyTables()) {
      while (System.nanoTime() < end) {
        String text = mutation(random);
        SqlOutcome outcome = TpchTest.compile(text);
        if (outcome instanceof SqlOutcome.Rejected rejected) {
          assertPlaced(rejected, text);
        } else if (outcome instanceof SqlOutcome.Compiled compiled) {
          assertThat(duckDb.refusal(compiled.template())).as(text).isEmpty();
        }
      }
    }
  }

  private static void assertPlaced(SqlOutcome.Rejected rejected, String text) {
    assertThat(rejected.problems()).as(text).isNotEmpty();
    List<String> lines = text.lines().toList();
    for (SqlProblem problem : rejected.problems()) {
      assertThat(problem.code()).as("%s\n%s", problem, text).isNotEqualTo(Code.LK900);
      if (problem.line() > 0) {
        assertThat(problem.line()).as(text).isLessThanOrEqualTo(Math.max(1, lines.size()));
        assertThat(problem.column())
            .as("%s\n%s", problem, text)
            .isBetween(1, lines.isEmpty() ? 1 : lines.get(problem.line() - 1).length() + 1);
      }
    }
  }

  private static List<String> words(String query) {
    return Tokens.of(query).stream()
        .filter(token -> token.kind() != Token.Kind.END)
        .map(Token::text)
        .toList();
  }

  static String mutation(Random random) {
    List<String> words = new ArrayList<>(one(QUERIES, random));
    int changes = 1 + random.nextInt(MOST_CHANGES);
    for (int i = 0; i < changes && words.size() > 1; i++) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(7)) {
        case 0 -> words.remove(at);
        case 1 -> words.add(at, words.get(at));
        case 2 -> words.set(at, one(words, random));
        case 3 -> words.set(at, one(one(QUERIES, random), random));
        case 4 -> words.add(at, one(one(QUERIES, random), random));
        case 5 -> words.subList(at, Math.min(words.size(), at + 1 + random.nextInt(8))).clear();
        default -> words.set(at, cut(words.get(at), random));
      }
    }
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      text.append(word).append(random.nextInt(9) == 0 ? "\n" : " ");
    }
    return text.toString();
  }

  private static String cut(String word, Random random) {
    return word.substring(0, random.nextInt(word.length() + 1));
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
