package dev.lanekeeper.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The package of this class is null-marked. */
final class NullnessTest {

  @SuppressWarnings("ArrayRecordComponent") // as users may
  record InMarkedPackage(
      String must, @Nullable String may, byte @Nullable [] bytes, Nested.@Nullable Inner inner) {}

  static final class Nested {
    record Inner(int value) {}
  }

  record Lists(
      List<String> none,
      List<@Nullable String> elements,
      @Nullable List<String> list,
      List<@Nullable List<@Nullable Integer>> nested) {}

  @NullUnmarked
  record Unmarked(String may, @NonNull String must, int primitive, List<String> list) {}

  @NullUnmarked
  static final class UnmarkedOuter {
    record Inside(String may) {}

    @NullMarked
    record MarkedAgain(String must) {}
  }

  @Test
  void marksComeFromThePackage() {
    assertThat(schema(InMarkedPackage.class))
        .isEqualTo(
            "must text not null, may text, bytes binary, inner struct<value int32 not null>");
  }

  @Test
  void elementsAreMarkedApartFromTheirList() {
    assertThat(schema(Lists.class))
        .isEqualTo(
            "none list<text not null> not null, elements list<text> not null,"
                + " list list<text not null>, nested list<list<int32>> not null");
  }

  @Test
  void theNearestMarkCounts() {
    assertThat(schema(Unmarked.class))
        .isEqualTo("may text, must text not null, primitive int32 not null, list list<text>");
    assertThat(schema(UnmarkedOuter.Inside.class)).isEqualTo("may text");
    assertThat(schema(UnmarkedOuter.MarkedAgain.class)).isEqualTo("must text not null");
  }

  private static String schema(Class<?> record) {
    return RowType.of(record).schema().describe();
  }
}
