package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
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
            [LK106] Node 'Far.size' was read from a class file that keeps no parameter names.
              fix: Compile its module with -parameters.""",
            """
            [LK106] Node 'Far.twice' was read from a class file that keeps no parameter names.
              fix: Compile its module with -parameters.""",
            """
            [LK106] Node 'Shop.shown' was read from a class file that keeps no parameter names.
              fix: Compile its module with -parameters.""");
  }
}
