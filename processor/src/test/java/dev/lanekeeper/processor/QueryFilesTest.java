package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that stand in files. */
final class QueryFilesTest {

  private static final String FIX =
      "\n  fix: Write the query into the annotation, or name a UTF-8 file beside the source with"
          + " @Sql(file = \"..\").";

  @TempDir Path sources;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectories(sources.resolve("shop"));
  }

  @Test
  void standsBesideTheSource() throws IOException {
    write("revenue.sql", "\uFEFF-- what each spent\r\nselect id\r\nfrom rows\r\n");
    Compilation compiled = compile("file = \"revenue.sql\"");
    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.file("shop/ShopWiring.java")).contains("FROM ${rows} AS");
    assertThat(compiled.file("META-INF/lanekeeper/shop.Shop.json"))
        .contains("\"sqlFile\": \"revenue.sql\"")
        .contains("-- what each spent");
  }

  @Test
  void errorsStandInTheFile() throws IOException {
    write("sql/revenue.sql", "select\n\tid,\n\tidd,\n  iddd\nfrom rows\n");
    Compilation wrong = compile("file = \"sql/revenue.sql\"");
    assertThat(wrong.errors())
        .extracting(error -> error.lines().findFirst().orElse(""))
        .containsExactly(
            "revenue.sql:3:9 [LK203] No column is named 'idd' (did you mean 'id'?).",
            "revenue.sql:4:3 [LK203] No column is named 'iddd'.");
    assertThat(wrong.shown().get(0))
        .startsWith(folder.resolve("sql/revenue.sql") + ":3: error: [LK203]")
        .contains("\n\tidd,\n\t^");
  }

  @Test
  void theFirstCharacterHasAPlace() throws IOException {
    write("revenue.sql", "delete from rows");
    assertThat(compile("file = \"revenue.sql\"").errors())
        .singleElement()
        .asString()
        .startsWith("revenue.sql:1:1 [LK209] ");
  }

  @Test
  void isFoundOnTheClassPathWhereTheSourceIsNoFile() throws IOException {
    write("revenue.sql", "select id from rows");
    String source = source("file = \"revenue.sql\"");
    assertThat(
            Compilation.with(List.of(), List.of(new NodeProcessor()), List.of(sources), source)
                .errors())
        .isEmpty();
  }

  @Test
  void isFoundOnTheSourcePathWhereTheSourceIsNoFile() throws IOException {
    write("revenue.sql", "select idd from rows");
    assertThat(
            Compilation.with(
                    List.of("--source-path", sources.toString()), source("file = \"revenue.sql\""))
                .errors())
        .first()
        .asString()
        .startsWith("revenue.sql:1:8 [LK203] ");
  }

  @Test
  void isMissed() throws IOException {
    assertThat(compile("file = \"revenue.sql\"").errors())
        .containsExactly(
            "Shop.java:7:21 [LK212] The query cannot be read: there is no file 'revenue.sql' beside"
                + " the source."
                + FIX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../revenue.sql", "/revenue.sql", "c:revenue.sql", "a\\\\b.sql", "", "a//b"})
  void liesBelowTheSource(String name) throws IOException {
    assertThat(compile("file = \"" + name + "\"").errors())
        .containsExactly(
            "Shop.java:7:21 [LK212] The query cannot be read: '"
                + name.replace("\\\\", "\\")
                + "' is no path that goes down from the source's folder."
                + FIX);
  }

  @Test
  void isUtf8() throws IOException {
    Files.write(
        folder.resolve("revenue.sql"),
        "select 'é' from rows".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(compile("file = \"revenue.sql\"").errors())
        .containsExactly(
            "Shop.java:7:21 [LK212] The query cannot be read: 'revenue.sql' is not UTF-8." + FIX);
  }

  @Test
  void isAFile() throws IOException {
    Files.createDirectory(folder.resolve("revenue.sql"));
    assertThat(compile("file = \"revenue.sql\"").errors())
        .singleElement()
        .asString()
        .startsWith(
            "Shop.java:7:21 [LK212] The query cannot be read: 'revenue.sql' cannot be read:");
  }

  @Test
  void isNotGivenBesidesAText() throws IOException {
    assertThat(compile("value = \"select id from rows\", file = \"revenue.sql\"").errors())
        .containsExactly(
            "Shop.java:7:52 [LK212] The query cannot be read: it has a text and a file." + FIX);
  }

  @Test
  void isNeededWithoutAText() throws IOException {
    assertThat(compile("").errors())
        .containsExactly(
            "Shop.java:7:9 [LK212] The query cannot be read: it has no text and no file." + FIX);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Compilation compile(String sql) throws IOException {
    write("Shop.java", source(sql));
    return Compilation.ofFiles(List.of(), folder.resolve("Shop.java"));
  }

  private static String source(String sql) {
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
        .formatted(sql);
  }
}
