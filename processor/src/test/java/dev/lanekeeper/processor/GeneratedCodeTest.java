package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What strange names and texts do to generated code. */
final class GeneratedCodeTest {

  @Test
  void strangeNamesAndTexts() throws Exception {
    Compilation compiled =
        Compilation.with(
            List.of("-Xlint:all", "-encoding", "US-ASCII"),
            List.of(new NodeProcessor()),
            List.of(),
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            @Pipeline
            interface Shop {
              @Node @Tag(layer = "*/ \\" \\\\u002a/ {@code } gr\u00fc\u00dfe \u4e2d")
              static String gr\u00f6\u00dfe(@Input(orElse = "\\"\\\\\\n*/\u4e2d") String text\u00e4) { return text\u00e4; }
              @Node static String $dollar(@From("gr\u00f6\u00dfe") String x) { return x; }
              @Node static String Shop(@From("$dollar") String x) { return x; }
              @Node static String part0(@From("Shop") String x) { return x; }
              @Node static String record(String part0) { return part0; }
            }
            """,
            """
            package shop;
            public class Main {
              public static String last() {
                try (ShopWiring shop = ShopWiring.builder().build()) {
                  return shop.record() + shop.graph().node("gr\u00f6\u00dfe").get().layer();
                }
              }
            }
            """);

    assertThat(compiled.errors()).isEmpty();
    assertThat(
            StandardCharsets.US_ASCII.newEncoder().canEncode(compiled.file("shop/ShopWiring.java")))
        .isTrue();
    assertThat(compiled.load("shop.Main").getMethod("last").invoke(null))
        .isEqualTo("\"\\\n*/\u4e2d*/ \" \\u002a/ {@code } gr\u00fc\u00dfe \u4e2d");
  }
}
