package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

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

  /** Writes the type {@code Made} in its first round. */
  @SupportedAnnotationTypes("*")
  private static final class Maker extends AbstractProcessor {
    private boolean done;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      if (!done) {
        done = true;
        try (Writer out = processingEnv.getFiler().createSourceFile("shop.Made").openWriter()) {
          out.write("package shop; record Made(int x) {}");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  @Test
  void typesOfOtherProcessorsAreWaitedFor() {
    Compilation compiled =
        Compilation.with(List.of(), List.of(new NodeProcessor(), new Maker()), List.of(), PIPELINE);

    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.file("shop/ShopWiring.java")).contains("private List<Made> made;");
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
