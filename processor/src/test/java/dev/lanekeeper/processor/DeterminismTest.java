package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Same sources, same bytes, whatever the order in which they are given. */
final class DeterminismTest {

  private static final List<String> SOURCES =
      List.of(
          """
          package shop;
          import dev.lanekeeper.annotation.*;
          @NodeLibrary
          interface Extract {
            @Node @Tag(layer = "a") @Tag(name = "x", value = "y") static int one(@Input int a, @Input long b) { return 1; }
            @Node static int two(int one) { return 2; }
          }
          """,
          """
          package shop;
          import dev.lanekeeper.annotation.*;
          import dev.lanekeeper.plan.Plan;
          @Pipeline(nodes = {Extract.class, Other.class})
          interface Shop {
            record Row(long id, String name) {}
            @Node static Plan<Row> rows(int two) { return null; }
            @Node static int three(Plan<Row> rows, @Input(orElse = "1") int c) { return 3; }
          }
          """,
          """
          package shop;
          import dev.lanekeeper.annotation.*;
          @NodeLibrary
          interface Other {
            @Node static int four(int three, int one) { return 1; }
          }
          """);

  /** Where numbers have other digits, and small letters other capitals. */
  private static Map<String, byte[]> elsewhere(List<String> sources) {
    Locale here = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-u-nu-arab"));
      return Compilation.of(sources.toArray(String[]::new)).files();
    } finally {
      Locale.setDefault(here);
    }
  }

  @Test
  void sameBytes() {
    List<String> backwards = new ArrayList<>(SOURCES);
    Collections.reverse(backwards);

    Map<String, byte[]> first = Compilation.of(SOURCES.toArray(String[]::new)).files();
    Map<String, byte[]> second = elsewhere(backwards);

    assertThat(second.keySet()).isEqualTo(first.keySet()).hasSizeGreaterThan(10);
    first.forEach(
        (path, bytes) -> assertThat(Arrays.equals(bytes, second.get(path))).as(path).isTrue());
  }
}
