package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types of other processors, types that do not exist, and crashes. */
final class RoundsTest {

  private static final String PIPELINE =
      """
      package shop;
      import dev.lanekeeper.annotation.*;
      import dev.lanekeeper.plan.Plan;
      import java.util.List;
      @Pipeline
      interface Shop {
        record Order(long id) {}
        @Node static List<Made> made() { return List.of(); }
        @Node static int count(List<Made> made) { return made.size(); }
        @Node static Plan<Order> orders() { return Plan.values(List.of(), Order.class); }
      }
      """;

  /** Writes a type in one of its rounds. */
  @SupportedAnnotationTypes("*")
  private static final class Maker extends AbstractProcessor {
    private final String name;
    private final String text;
    private int roundsLeft;

    Maker(int round, String name, String text) {
      this.roundsLeft = round;
      this.name = name;
      this.text = text;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      roundsLeft--;
      if (roundsLeft == 0) {
        try (Writer out = processingEnv.getFiler().createSourceFile(name).openWriter()) {
          out.write(text);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  private static Compilation with(List<Processor> others, String... sources) {
    List<Processor> all = new ArrayList<>(List.of(new NodeProcessor()));
    all.addAll(others);
    return Compilation.with(List.of(), all, List.of(), sources);
  }

  @Test
  void typesOfOtherProcessorsAreWaitedFor() {
    Compilation compiled =
        with(List.of(new Maker(1, "shop.Made", "package shop; record Made(int x) {}")), PIPELINE);

    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.file("shop/ShopWiring.java")).contains("private List<Made> made;");
  }

  @Test
  void rowsThatComeInTheSecondRound() {
    Maker first = new Maker(1, "shop.Step", "package shop; class Step {}");
    Maker second = new Maker(2, "shop.Made", "package shop; record Made(int x, Step... s) {}");
    Maker right = new Maker(2, "shop.Made", "package shop; record Made(int x, Step.Kind k) {}");
    Maker kind = new Maker(1, "shop.Step", "package shop; class Step { enum Kind { A } }");
    String pipeline =
        """
        package shop;
        import dev.lanekeeper.annotation.*;
        import dev.lanekeeper.plan.Plan;
        @Pipeline
        interface Shop {
          @Node static Plan<Made> made() { return null; }
          @Node @Sql("select x, k from made where x > 1") Plan<Made> some(Plan<Made> made);
        }
        """;

    Compilation compiled = with(List.of(right, kind), pipeline);
    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.file("shop/ShopColumns.java")).contains("Column<shop.Made, Step.Kind> k");
    assertThat(with(List.of(first, second), pipeline).errors())
        .singleElement()
        .asString()
        .startsWith("Made.java:1:")
        .contains("[LK207] Component 's' of Made is shop.Step[]");
  }

  @Test
  void pipelinesAndLibrariesThatOtherProcessorsWrite() {
    String library =
        """
        package shop;
        @dev.lanekeeper.annotation.NodeLibrary
        interface Made {
          @dev.lanekeeper.annotation.Node static int one() { return 1; }
        }
        """;
    String pipeline =
        """
        package shop;
        @dev.lanekeeper.annotation.Pipeline(nodes = Made.class)
        interface Shop {
          @dev.lanekeeper.annotation.Node static int two(int one) { return one + 1; }
        }
        """;
    String main =
        "package shop;\npublic class Main { public static int two() { return ShopWiring.builder().build().two(); } }\n";

    for (List<Processor> makers :
        List.of(
            List.<Processor>of(
                new Maker(2, "shop.Made", library), new Maker(1, "shop.Shop", pipeline)),
            List.<Processor>of(
                new Maker(1, "shop.Made", library), new Maker(2, "shop.Shop", pipeline)))) {
      Compilation compiled = with(makers, main);
      assertThat(compiled.errors()).isEmpty();
      assertThat(compiled.file("shop/ShopWiring.java")).contains("two = Shop.two(one);");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interface Shop extends Missing { @Node static int one() { return 1; } }",
        "interface Shop { @Node static int one(int two) { return 1 } }",
        "interface Shop { @Node static Missing one() { return 1; } @Node static int two(@From(\"one\") Missing m) { return 1; } }",
        "interface Shop { @Node static int one() throws Missing { return 1; } @Node static int two(int one) { return one; } }",
        "interface Shop { @Node static int one(@From(MISSING) int two) { return 1; } }",
        "interface Shop { @Node static int one(@Input @From(MISSING) int two) { return 1; } }",
        "interface Shop { @Node @Tag(layer = MISSING) static int one() { return 1; } }",
        "interface Shop { @Node @Tag(name = MISSING, value = \"x\") static int one() { return 1; } }",
        "interface Shop { @Node static int one(@Input(orElse = MISSING) int two) { return 1; } }",
        "interface Shop { record Row(long id) {} @Node static Plan<Row> a() { return null; } @Node @Sql(MISSING) Plan<Row> one(Plan<Row> a); }",
        "interface Shop { record Row(@Column(MISSING) long id) {} @Node static Plan<Row> a() { return null; } }",
        "interface Shop { record Row(Missing id) {} @Node static Plan<Row> a() { return null; } @Node @Sql(\"select id from a\") Plan<Row> b(Plan<Row> a); }",
        "interface Shop { @Node static Plan<Missing> a() { return null; } @Node @Sql(\"select id from a\") Plan<Missing> b(Plan<Missing> a); }",
        "interface Shop { @Node(materialize = MISSING) static int one() { return 1; } }",
        "interface Shop { @Node static int one() { return missing; } }",
      })
  void brokenSourcesAreToldByJavacAlone(String type) {
    Compilation wrong =
        Compilation.of(
            "package shop;\nimport dev.lanekeeper.annotation.*;\nimport dev.lanekeeper.plan.Plan;\n@Pipeline\n"
                + type,
            "package shop;\nclass Main { Object x = ShopWiring.builder().build(); }\n");

    assertThat(wrong.errors())
        .isNotEmpty()
        .noneMatch(error -> error.startsWith("Main.java:") || error.contains("[LK"));
  }

  @Test
  void typesThatNeverComeAreToldByJavacAlone() {
    Compilation wrong =
        Compilation.of(
            PIPELINE,
            "package shop;\nclass Main { Object x = ShopWiring.builder().build().orders(); }\n");

    assertThat(wrong.errors())
        .hasSize(2)
        .allMatch(error -> error.startsWith("Shop.java:") && error.contains("class Made"));
  }

  @Test
  void unknownLibrariesAreToldByJavacAlone() {
    Compilation wrong =
        Compilation.of(
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            @Pipeline(nodes = Missing.class)
            interface Shop {
              @Node static int count(int other) { return other; }
            }
            """);

    assertThat(wrong.errors())
        .singleElement()
        .asString()
        .startsWith("Shop.java:3:19 cannot find symbol");
  }

  @Test
  void crashIsOneDiagnosticOnTheElement() {
    NodeProcessor crashing =
        new NodeProcessor(
            () -> {
              throw new IllegalStateException("boom");
            });
    Compilation wrong =
        Compilation.with(
            List.of(),
            List.of(crashing),
            List.of(),
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            import dev.lanekeeper.plan.Plan;
            @Pipeline
            interface Shop {
              record Order(long id) {}
              @Node @Sql("select id from orders") Plan<Order> same(Plan<Order> orders);
              @Node static Plan<Order> orders() { return null; }
            }
            """,
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            @Pipeline
            interface Other {
              @Node static int one() { return 1; }
            }
            """);

    assertThat(wrong.errors())
        .singleElement()
        .asString()
        .startsWith("Shop.java:5:1 [LK900] Lanekeeper failed on shop.Shop (Java ")
        .contains("java.lang.IllegalStateException: boom")
        .endsWith("please report it with this text.");
    assertThat(wrong.file("shop/OtherWiring.java")).contains("class OtherWiring");
  }

  @Test
  void generatedNamesThatAreTaken() {
    Compilation wrong =
        Compilation.of(
            """
            package shop;
            import dev.lanekeeper.annotation.*;
            @Pipeline
            interface Shop {
              @Node static int one() { return 1; }
            }
            """,
            "package shop;\nclass ShopWiring {}\n");

    assertThat(wrong.errors())
        .singleElement()
        .asString()
        .startsWith("Shop.java:4:1 [LK107] The name 'shop.ShopWiring' is taken");
  }
}
