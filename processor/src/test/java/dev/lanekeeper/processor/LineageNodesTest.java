package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.lanekeeper.graph.Graph;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where columns come from, in the manifest: of queries, of Java nodes that say so, of libraries.
 */
final class LineageNodesTest {

  private static final String LIBRARY =
      """
      package shop;
      import dev.lanekeeper.annotation.*;
      import dev.lanekeeper.plan.Plan;
      import java.util.List;
      @NodeLibrary
      public interface Lib {
        record Order(long id, String customer, int amount) {}
        record Total(String customer, long total) {}
        @Node static List<Order> orders() { return List.of(); }
        @Node @Sql("select customer, sum(amount) as total from orders where id > 0 group by customer")
        Plan<Total> totals(Plan<Order> orders);
      }
      """;

  private static final String PIPELINE =
      """
      package shop;
      import dev.lanekeeper.annotation.*;
      import dev.lanekeeper.lane.Lane;
      import dev.lanekeeper.plan.Plan;
      import java.util.List;
      @Pipeline(nodes = Lib.class)
      interface Shop {
        record Score(String customer, long score) {}
        @Node
        @Derives(from = "totals", kind = LineageKind.IDENTITY)
        @Derives(column = "score", from = "totals.total")
        @Derives(from = "totals.total", kind = LineageKind.SORT)
        static List<Score> scores(Plan<Lib.Total> totals, Lane lane) { return List.of(); }
        @Node static int size(Plan<Lib.Total> totals, Lane lane) { return 0; }
      }
      """;

  private static final String TOTALS =
      squeezed(
          """
          "columns": [
            {"name": "customer", "type": "text", "nullable": true, "from": [
              {"relation": "orders", "column": "customer", "kinds": ["IDENTITY"]}]},
            {"name": "total", "type": "int64", "nullable": false, "from": [
              {"relation": "orders", "column": "amount", "kinds": ["AGGREGATION"]}]}],
          "lineage": {"by": "QUERY", "rows": [
            {"relation": "orders", "column": "id", "kinds": ["FILTER"]},
            {"relation": "orders", "column": "customer", "kinds": ["GROUP_BY"]}], "unused": []}
          """);

  private static String squeezed(String json) {
    return json.replaceAll("\\s", "");
  }

  private static String manifest(Compilation compiled) {
    assertThat(compiled.errors()).isEmpty();
    return squeezed(compiled.file("META-INF/lanekeeper/shop.Shop.json"));
  }

  @Test
  void queriesOfLibrariesAreTracedInTheSameCompilation() {
    assertThat(manifest(Compilation.of(library(), PIPELINE))).contains(TOTALS);
  }

  /** Another compilation reads it off the library's descriptor. */
  @Test
  void queriesOfLibrariesAreTracedFromClassFiles() {
    Compilation library = Compilation.of(library());
    Compilation pipeline =
        Compilation.with(
            List.of(), List.of(new NodeProcessor()), List.of(library.output()), PIPELINE);

    assertThat(manifest(pipeline)).contains(TOTALS);
  }

  @Test
  void recordsThatChangedSinceTheLibraryWasCompiledHaveNoLineage() {
    String total = "package shop;\npublic record Total(String customer, long total%s) {}";
    String apart = library().replace("record Total(String customer, long total) {}", "");
    Compilation library = Compilation.of(apart, total.formatted(""));
    Compilation changed = Compilation.of(total.formatted(", int more"));
    Compilation pipeline =
        Compilation.with(
            List.of(),
            List.of(new NodeProcessor()),
            List.of(changed.output(), library.output()),
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            @Pipeline(nodes = Lib.class)
            interface Shop {}
            """);

    assertThat(node(manifest(pipeline), "totals"))
        .contains("\"name\":\"more\"")
        .doesNotContain("\"lineage\"");
  }

  /** A sum may be null, so the record takes zero. */
  private static String library() {
    return LIBRARY.replace("sum(amount)", "coalesce(sum(amount), 0)");
  }

  @Test
  void javaNodesSayWhatTheyDerive() {
    String manifest = manifest(Compilation.of(library(), PIPELINE));

    assertThat(node(manifest, "scores"))
        .contains(
            squeezed(
                """
                {"name": "customer", "type": "text", "nullable": true, "from": [
                  {"relation": "totals", "column": "customer", "kinds": ["IDENTITY"]}]},
                {"name": "score", "type": "int64", "nullable": false, "from": [
                  {"relation": "totals", "column": "total", "kinds": ["TRANSFORMATION"]}]}],
                "lineage": {"by": "DECLARATION", "rows": [
                  {"relation": "totals", "column": "total", "kinds": ["SORT"]}], "unused": []}
                """));
    assertThat(node(manifest, "size")).doesNotContain("\"lineage\"", "\"columns\"");
    assertThat(node(manifest, "orders")).contains("\"columns\"").doesNotContain("\"lineage\"");
  }

  @Test
  void manifestsAreWhatTheirSchemaSays() throws IOException {
    String manifest =
        Compilation.of(library(), PIPELINE).file("META-INF/lanekeeper/shop.Shop.json");

    try (InputStream in = Graph.class.getResourceAsStream("manifest.schema.json")) {
      JsonSchema schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
              .getSchema(Objects.requireNonNull(in));
      assertThat(schema.validate(manifest, InputFormat.JSON)).isEmpty();
      assertThat(schema.validate(manifest.replace("\"kinds\"", "\"kind\""), InputFormat.JSON))
          .isNotEmpty();
    }
  }

  private static String node(String manifest, String name) {
    int start = manifest.indexOf("{\"name\":\"" + name + "\",\"method\"");
    int end = manifest.indexOf("\"method\"", start + name.length() + 20);
    return manifest.substring(start, end < 0 ? manifest.indexOf("],\"rows\":[{\"record\"") : end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          @Derives(column = "scor", from = "rows.id")   | node 'a' gives no column 'scor' (did you mean 'score'?).
          @Derives(column = "score", from = "row.id")   | no parameter of 'a' with columns is named 'row' (did you mean 'rows'?).
          @Derives(column = "score", from = "rows.idd") | 'rows' has no column 'idd' (did you mean 'id'?).
          @Derives(column = "score", from = "rows")     | 'rows' is a relation: name a column of it, or take column away.
          @Derives(from = "rows")                       | 'a' and 'rows' have no column in common.
          @Derives(from = "rows.id")                    | it names no column, and rows as a whole are no TRANSFORMATION of a column, but JOIN, GROUP_BY, FILTER or SORT.
          """)
  void namesThatAreNotThere(String annotation, String expected) {
    assertThat(
            errors(
                "@Node " + annotation + " static Plan<Score> a(Plan<Row> rows) { return null; }"))
        .containsExactly(
            "Shop.java:8:9 [LK110] @Derives does not fit: "
                + expected
                + "\n  fix: Write parameter.column, as the records have them.");
  }

  @Test
  void queriesNeedNoDeclaration() {
    assertThat(
            errors(
                "@Node @Derives(from = \"rows.id\") @Sql(\"select id as score from rows\")"
                    + " Plan<Score> a(Plan<Row> rows);"))
        .containsExactly(
            """
            Shop.java:8:9 [LK110] @Derives does not fit: the lineage of query 'a' is read off its text.
              fix: Take it away.""");
  }

  private static List<String> errors(String member) {
    return Compilation.of(
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            import dev.lanekeeper.plan.Plan;
            @Pipeline
            interface Shop {
              record Row(long id) {}
              record Score(long score) {}
              %s
              @Node static Plan<Row> rows() { return null; }
            }
            """
                .formatted(member))
        .errors();
  }
}
