package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Problems of queries stand at their word in the source, however the text is written there. */
final class ExactPlacesTest {

  private static final String FIX =
      "\n  fix: Correct the name, or add the component to the record.";

  /** In each of these the wrong word is {@code idd}, the only one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"select idd from rows\"",
        "value = \"select idd from rows\"",
        "(\"select idd from rows\")",
        "\"select \\\"id\\\" as id, '\\t\\u0041\\101\\7' || id, idd from rows\"",
        "\"select 'é漢😀' as a, idd from rows\"",
        "\"\\u0073elect idd\" + \" from rows\"",
        "\"select \" + (\"id, \" + \"idd \") + \"from rows\"",
        "\"select \" // + \"why\"\n /* + \"\" */ + \"\"\"\n    idd from\n    \"\"\"\n    + \"rows\"",
        "\"\"\"\n        select id,\n          idd\n        from rows\"\"\"",
        "\"\"\"   \n      select\n\n        id,   \n      idd   \n    from rows\n    \"\"\"",
        "\"\"\"\n\tselect id,\n\t\tidd\n\tfrom rows\n\t\"\"\"",
        "\"\"\"\n    select id, \\\n    '\\s\\\"' || idd \\\n    from rows\"\"\"",
        "\"\"\"\n    select 'a\\\\\\nb',\n   idd from rows \\u002d- why\n    \"\"\"",
        "\"\"\"\n    select id -- \\uuu0041\n  , idd from rows\"\"\"",
      })
  void atTheWord(String text) {
    assertPlace(source(text));
    assertPlace(source(text).replace("\n", "\r\n"));
  }

  @Test
  void inAConstantOfAnotherSource() {
    String texts =
        """
        package shop;
        interface Texts {
          String QUERY = "select id, "
              + "idd from rows";
        }
        """;
    assertThat(Compilation.of(source("Texts.QUERY"), texts).errors())
        .containsExactly("Texts.java:4:10 [LK203] " + message() + FIX);
  }

  @Test
  void severalWordsOfOneText() {
    assertThat(Compilation.of(source("\"select idd, iddd from rows\"")).errors())
        .extracting(error -> error.lines().findFirst().orElse(""))
        .containsExactly(
            "Shop.java:7:22 [LK203] " + message(),
            "Shop.java:7:27 [LK203] No column is named 'iddd'.");
  }

  @Test
  void wordsOfConstantsFromClassFilesStandAtTheName() {
    Compilation texts =
        Compilation.of(
            "package shop;\ninterface Texts {\n  String QUERY = \"select idd from rows\";\n}\n");
    Compilation wrong =
        Compilation.with(
            List.of(),
            List.of(new NodeProcessor()),
            List.of(texts.output()),
            source("Texts.QUERY"));
    assertThat(wrong.errors())
        .containsExactly(
            "Shop.java:7:19 [LK203] 1:8 "
                + message()
                + "\n  | select idd from rows\n  |        ^^^"
                + FIX);
  }

  @Test
  void theLineIsShownWithTheWordPointedAt() {
    assertThat(Compilation.of(source("\"select idd from rows\"")).shown())
        .singleElement()
        .asString()
        .contains("@Node @Sql(\"select idd from rows\")")
        .contains("\n" + " ".repeat(21) + "^");
  }

  private static void assertPlace(String source) {
    int word = source.indexOf("idd");
    int line = (int) source.substring(0, word).chars().filter(c -> c == '\n').count() + 1;
    int column = 1;
    for (int i = source.lastIndexOf('\n', word) + 1; i < word; i++) {
      column = source.charAt(i) == '\t' ? (column + 7) / 8 * 8 + 1 : column + 1;
    }
    assertThat(Compilation.of(source).errors())
        .first()
        .asString()
        .startsWith("Shop.java:" + line + ":" + column + " [LK203] " + message());
  }

  private static String message() {
    return "No column is named 'idd' (did you mean 'id'?).";
  }

  private static String source(String text) {
    return """
        package shop;
        import dev.lanekeeper.annotation.*;
        import dev.lanekeeper.plan.Plan;
        @Pipeline
        interface Shop {
          record Row(String id) {}
          @Node @Sql(%s) Plan<Row> query(Plan<Row> rows);
          @Node static Plan<Row> rows() { return null; }
        }
        """
        .formatted(text);
  }
}
