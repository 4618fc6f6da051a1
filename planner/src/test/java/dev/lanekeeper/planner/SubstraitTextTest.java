package dev.lanekeeper.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.substrait.Fragment;
import dev.lanekeeper.substrait.NotExpressible;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a query is as Substrait, and the reason where it is nothing. */
final class SubstraitTextTest {

  @ParameterizedTest
  @MethodSource
  void fragments(String query, String expected) {
    assertThat(describe(query)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource
  void reasons(String query, String expected) {
    assertThatThrownBy(() -> Fragment.parse(text(query)))
        .isInstanceOf(NotExpressible.class)
        .hasMessage(expected);
  }

  @Test
  void listsAreLookedUpWhereThatFindsWhatIsEqual() {
    assertThat(functions("select customer from orders where customer in ('a', 'b', 'c')"))
        .isEmpty();
    assertThat(functions("select customer from orders where customer not in ('a', 'b', 'c')"))
        .containsExactly("not");
    assertThat(functions("select customer from orders where customer = 'a' or orderId = 1"))
        .containsExactlyInAnyOrder("or", "equal");
    assertThat(functions("select customer from orders where amount in (1.5, 2.50)"))
        .contains("or", "equal");
  }

  private static Collection<String> functions(String query) {
    return Fragment.parse(text(query)).functions().values();
  }

  @Test
  void isNotWrittenUnlessAskedFor() {
    SqlOutcome.Compiled compiled =
        (SqlOutcome.Compiled) Samples.compile("select customer from orders");
    assertThat(compiled.template().texts()).doesNotContainKey(Fragment.DIALECT);
  }

  static Stream<Object[]> fragments() {
    return Blocks.of("substrait.txt").map(parts -> parts);
  }

  static Stream<Object[]> reasons() {
    return Blocks.of("substrait-reasons.txt").map(parts -> parts);
  }

  static String text(String query) {
    SqlOutcome outcome =
        Samples.compile(query, Optional.empty(), List.of("duckdb", Fragment.DIALECT));
    return String.valueOf(((SqlOutcome.Compiled) outcome).template().texts().get(Fragment.DIALECT));
  }

  static String describe(String query) {
    Fragment fragment = Fragment.parse(text(query));
    return fragment.parameters()
        + " "
        + new TreeMap<>(fragment.functions())
        + "\n"
        + fragment.rel().toString().strip();
  }
}
