package dev.lanekeeper.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NearestTest {

  @Test
  void findsLettersAddedLeftOutReplacedOrSwapped() {
    List<String> names = List.of("amount");
    assertThat(Nearest.names("amoount", names)).containsExactly("amount");
    assertThat(Nearest.names("amont", names)).containsExactly("amount");
    assertThat(Nearest.names("anount", names)).containsExactly("amount");
    assertThat(Nearest.names("amuont", names)).containsExactly("amount");
  }

  @Test
  void ignoresCase() {
    assertThat(Nearest.names("ORDERID", List.of("orderId", "customer"))).containsExactly("orderId");
  }

  @Test
  void leavesOutWhatIsFarAway() {
    assertThat(Nearest.names("customer", List.of("day", "amount", "id"))).isEmpty();
    assertThat(Nearest.names("x", List.of("y", "xx"))).containsExactly("xx");
  }

  @Test
  void putsNearerNamesFirstAndEquallyNearOnesByName() {
    assertThat(Nearest.names("days", List.of("daze", "dayt", "day", "dayx")))
        .containsExactly("day", "dayt", "dayx");
  }

  @Test
  void doesNotDependOnTheOrderOfCandidates() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> names =
        new ArrayList<>(List.of("order", "orders", "border", "older", "ordre", "or"));
    List<String> expected = Nearest.names("ordr", names);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(names, random);
      assertThat(Nearest.names("ordr", names)).as("seed %s", seed).isEqualTo(expected);
    }
  }

  @Test
  void hintsInOneParenthesis() {
    assertThat(Nearest.hint("amont", List.of("amount"))).isEqualTo(" (did you mean 'amount'?)");
    assertThat(Nearest.hint("dax", List.of("day", "tax")))
        .isEqualTo(" (did you mean 'day' or 'tax'?)");
    assertThat(Nearest.hint("zzz", List.of("amount"))).isEmpty();
  }
}
