package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Names and texts that mean something to Java, Javadoc, SQL or a terminal: they mean themselves.
 */
final class StrangeTextsTest {

  @Test
  void namesDefaultsAndTags() throws Exception {
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

  @Test
  void queriesAndColumns() throws Exception {
    String said = "it''s */ \\\\u0041 \u4e2d \\\"\"\" \\\\ ${x} $L $S $$ :no";
    Compilation compiled =
        Compilation.of(
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            import dev.lanekeeper.plan.Plan;
            import dev.lanekeeper.plan.rel.Rel;
            @Pipeline
            public interface Shop {
              record Row(@Column("a\\"b */ \\u202e </script>") long x, @Column("line\\nbreak\\\\u0041") String y) {}
              record Said(String text, long gr\u00f6\u00dfe) {}
              @Node static Plan<Row> rows() { return null; }
              @Node @Sql(""\"
                  select '%s' as text, "a""b */ \\u202e </script>" as gr\u00f6\u00dfe
                  from rows -- comment */ :no
                  where 'a\\tb' <> '  '
                  ""\") Plan<Said> said(Plan<Row> rows);
              static String template() {
                Rel query = ShopWiring.said(Plan.values(java.util.List.of(), Row.class)).rel();
                return ((Rel.Query) query).template().texts().get("duckdb");
              }
            }
            """
                .formatted(said));

    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.load("shop.Shop").getMethod("template").invoke(null))
        .isEqualTo(
            """
            SELECT 'it''s */ \\u0041 \u4e2d \""" \\ $${x} $L $S $$ :no' AS "text", "a""b */ \u202e </script>" AS "gr\u00f6\u00dfe"
            FROM ${rows} AS "rows"
            WHERE 'a\tb' <> '  '""");
    assertThat(compiled.file("shop/ShopColumns.java")).contains("/** .a..b .. . <.script>. int64");
  }

  @Test
  void messagesShowWhatIsThere() {
    Compilation wrong =
        Compilation.of(
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            import dev.lanekeeper.plan.Plan;
            @Pipeline
            interface Shop {
              record Row(long id) {}
              @Node @Tag(name = "x", value = "\\u202e\\u2028\\u0007\\n") static Plan<Row> rows() { return null; }
              @Node static int a(@From("\\u202e\\"'\\u4e2d") int b) { return b; }
              @Node @Sql("select '\\u202e', idd from rows") Plan<Row> b(Plan<Row> rows);
            }
            """);

    assertThat(wrong.errors())
        .containsExactly(
            """
            Shop.java:7:9 [LK109] Tag 'x=\\u202e\\u2028\\u0007\\n' has control characters in its value.
              fix: Give it a value of one line.""",
            """
            Shop.java:8:51 [LK101] No node or input is named '\\u202e"'\u4e2d'. Node 'a' of Shop takes it as int; no node is of that type.
              fix: Name an existing node, add a @Node method of that name, or mark the parameter @Input.""",
            """
            Shop.java:9:32 [LK203] No column is named 'idd' (did you mean 'id'?).
              fix: Correct the name, or add the component to the record.""");
  }
}
