package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Libraries in other modules, and sources that are class files only. */
final class ModulesTest {

  private static final String LIBRARY =
      """
      package far;
      import dev.lanekeeper.annotation.*;
      @NodeLibrary
      public final class Far {
        private Far() {}
        @Node @Tag(layer = "extract") public static long size(@Input String text) { return text.length(); }
        @Node public static long twice(long size) { return 2 * size; }
      }
      """;

  private static final String PIPELINE =
      """
      package shop;
      import dev.lanekeeper.annotation.*;
      @Pipeline(nodes = far.Far.class)
      public interface Shop {
        @Node static String shown(long twice) { return "<" + twice + ">"; }
      }
      """;

  @Test
  void libraryOfAnotherModuleIsReadFromItsDescriptor() throws Exception {
    Compilation far = Compilation.of(LIBRARY);
    assertThat(far.errors()).isEmpty();
    assertThat(far.file("far/FarQueries.java"))
        .contains("library = Far.class")
        .contains("        size text\n        twice size\n");

    Compilation shop =
        Compilation.with(List.of(), List.of(new NodeProcessor()), List.of(far.output()), PIPELINE);

    assertThat(shop.errors()).isEmpty();
    assertThat(shop.file("shop/ShopWiring.java"))
        .contains("size = Far.size(text);")
        .contains("twice = Far.twice(size);");
    assertThat(shop.file("META-INF/lanekeeper/shop.Shop.json")).contains("\"layer\": \"extract\"");
  }

  @Test
  void libraryWithoutDescriptorIsToldOnce() {
    Compilation far = Compilation.with(List.of("-proc:none"), List.of(), List.of(), LIBRARY);

    Compilation shop =
        Compilation.with(List.of(), List.of(new NodeProcessor()), List.of(far.output()), PIPELINE);

    assertThat(shop.errors())
        .containsExactly(
            """
            Shop.java:3:26 [LK108] Node library far.Far has no node descriptor, so its parameters' names are not known.
              fix: Compile its module with lanekeeper-processor on the processor path.""");
  }

  @Test
  void graphErrorsOfOtherModulesArePrintedWhereTheyAreComposed() {
    Compilation far = Compilation.of(LIBRARY);

    Compilation shop =
        Compilation.with(
            List.of(),
            List.of(new NodeProcessor()),
            List.of(far.output()),
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            @Pipeline(nodes = far.Far.class)
            public interface Shop {
              @Node static String size() { return ""; }
            }
            """);

    assertThat(shop.errors())
        .hasSize(1)
        .allMatch(error -> error.startsWith("Shop.java:3:26 [LK104]"));
  }

  @Test
  void classFilesWithParameterNames() throws Exception {
    Compilation plain =
        Compilation.with(
            List.of("-proc:none", "-parameters"), List.of(), List.of(), LIBRARY, PIPELINE);

    Compilation processed = Compilation.ofClassFiles(plain.output(), "far.Far", "shop.Shop");

    assertThat(processed.errors()).isEmpty();
    assertThat(processed.file("shop/ShopWiring.java")).contains("shown = Shop.shown(twice)");
    Method builder =
        new java.net.URLClassLoader(
                new java.net.URL[] {
                  processed.output().toUri().toURL(), plain.output().toUri().toURL()
                },
                ModulesTest.class.getClassLoader())
            .loadClass("shop.ShopWiring")
            .getMethod("builder");
    assertThat(builder.invoke(null)).isNotNull();
  }

  @Test
  void classFilesWithoutParameterNamesAreErrors() {
    Compilation plain =
        Compilation.with(List.of("-proc:none", "-g:none"), List.of(), List.of(), LIBRARY, PIPELINE);

    Compilation processed = Compilation.ofClassFiles(plain.output(), "far.Far", "shop.Shop");

    assertThat(processed.errors())
        .containsExactlyInAnyOrder(
            """
            [LK106] Far.size: Node 'Far.size' was read from a class file that keeps no parameter names.
              fix: Compile its module with -parameters.""",
            """
            [LK106] Far.twice: Node 'Far.twice' was read from a class file that keeps no parameter names.
              fix: Compile its module with -parameters.""",
            """
            [LK106] Shop.shown: Node 'Shop.shown' was read from a class file that keeps no parameter names.
              fix: Compile its module with -parameters.""");
  }

  @Test
  void errorsInClassFilesSayWhereInWords() {
    Compilation plain =
        Compilation.with(
            List.of("-proc:none", "-parameters"),
            List.of(),
            List.of(),
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            import dev.lanekeeper.plan.Plan;
            public interface Shop {
              @Pipeline
              interface Inner {
                record Row(long id, Object any) {}
                record Other(long id) {}
                @Node @Tag(name = "1", value = "x") static int tagged() { return 1; }
                @Node static int reader(@From("taged") int one) { return one; }
                @Node static Plan<Row> rows() { return null; }
                @Node static Plan<Other> others() { return null; }
                @Node @Sql("select idd from others") Plan<Other> query(Plan<Other> others);
              }
            }
            """);

    assertThat(Compilation.ofClassFiles(plain.output(), "shop.Shop").errors())
        .containsExactlyInAnyOrder(
            """
            [LK109] Shop.Inner.tagged: Tag '1=x' has a malformed name.
              fix: Start the name with a letter, go on with letters, digits, '_', '.' or '-'.""",
            """
            [LK101] Shop.Inner.reader.one: No node or input is named 'taged' (did you mean 'tagged'?). Node 'reader' of Inner takes it as int; of that type: 'tagged'.
              fix: Name an existing node, add a @Node method of that name, or mark the parameter @Input.""",
            """
            [LK207] Shop.Inner.Row.any: Component 'any' of Row is java.lang.Object, which no column can be.
              fix: Use a primitive or its box, String, BigDecimal with @Decimal, LocalDate, LocalDateTime, Instant, byte[], UUID, an enum, a List of these, or a nested record.""",
            """
            [LK203] Shop.Inner.query: 1:8 No column is named 'idd' (did you mean 'id'?).
              | select idd from others
              |        ^^^
              fix: Correct the name, or add the component to the record.""");
  }

  @Test
  void partOfTheSourcesGivesTheSameAsAllOfThem() {
    Compilation all = Compilation.of(LIBRARY, PIPELINE);
    Compilation pipeline =
        Compilation.with(List.of(), List.of(new NodeProcessor()), List.of(all.output()), PIPELINE);
    Compilation library =
        Compilation.with(List.of(), List.of(new NodeProcessor()), List.of(all.output()), LIBRARY);

    assertThat(pipeline.errors()).isEmpty();
    assertThat(library.errors()).isEmpty();
    Map<String, byte[]> parts = new TreeMap<>(pipeline.files());
    parts.putAll(library.files());
    assertThat(parts.keySet()).isEqualTo(all.files().keySet());
    all.files().forEach((path, bytes) -> assertThat(parts.get(path)).as(path).isEqualTo(bytes));
  }

  @Test
  void changedLibraryMeetsThePipelinesClassFile() {
    Compilation all = Compilation.with(List.of("-parameters"), LIBRARY, PIPELINE);
    Compilation together =
        Compilation.ofClassFiles(
            List.of(all.output()), List.of("shop.Shop"), LIBRARY.replace("twice(", "thrice("));

    assertThat(together.errors())
        .singleElement()
        .asString()
        .startsWith("[LK101] Shop.shown.twice: No node or input is named 'twice'");
  }

  @Test
  void recordsOfClassFilesKeepTheirMarksAboutNull() {
    String far =
        """
        package far;
        import dev.lanekeeper.annotation.*;
        import dev.lanekeeper.plan.Plan;
        import java.util.*;
        import org.jspecify.annotations.*;
        @NullMarked
        @NodeLibrary
        public interface Far {
          record Inner(@Nullable String c, long d, double e) {}
          record Row(String a, @Nullable Integer b, byte @Nullable [] bytes, List<@Nullable String> some,
              @Nullable List<List<@Nullable String>> lists, @Nullable Inner inner, @Column("x") String g) {}
          @NullUnmarked record Free(@NonNull String a, String b, List<@NonNull String> c) {}
          @Node static Plan<Row> rows() { return Plan.values(List.of(), Row.class); }
          @Node static Plan<Free> free() { return Plan.values(List.of(), Free.class); }
        }
        """;
    String shop =
        """
        package shop;
        import dev.lanekeeper.annotation.*;
        import dev.lanekeeper.plan.Plan;
        @Pipeline(nodes = far.Far.class)
        interface Shop {
          @Node static int count(Plan<far.Far.Row> rows, Plan<far.Far.Free> free) { return 1; }
        }
        """;
    String manifest = "META-INF/lanekeeper/shop.Shop.json";
    Compilation one = Compilation.of(far, shop);
    assertThat(one.errors()).isEmpty();

    Compilation other =
        Compilation.with(List.of(), List.of(new NodeProcessor()), List.of(one.output()), shop);
    assertThat(other.file(manifest)).isEqualTo(one.file(manifest)).contains("\"nullable\": true");
    Compilation names = Compilation.ofClassFiles(one.output(), "far.Far");
    assertThat(names.errors()).isEmpty();
    assertThat(names.file("far/FarColumns.java")).isEqualTo(one.file("far/FarColumns.java"));
  }
}
