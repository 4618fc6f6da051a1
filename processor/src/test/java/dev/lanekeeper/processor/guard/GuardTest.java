package dev.lanekeeper.processor.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.guard.RawApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guard beside the processor, other processors, and its own failures. */
final class GuardTest {

  private static final String PIPELINE =
      """
      package shop;

      import dev.lanekeeper.annotation.Node;
      import dev.lanekeeper.annotation.Pipeline;
      import dev.lanekeeper.lane.Lane;
      import dev.lanekeeper.plan.Plan;
      import java.util.List;

      @Pipeline
      interface ShopPipeline {

        record Order(long id) {}

        @Node
        static Plan<Order> orders() {
          return Plan.values(List.of(new Order(1)), Order.class);
        }

        @Node(materialize = true)
        static Plan<Order> first(Plan<Order> orders) {
          return orders.limit(1);
        }

        @Node
        static List<Order> top(Plan<Order> first, Lane lane) {
          return lane.list(first);
        }
      }
      """;

  private static final String PRETENDER =
      """
      package shop;

      import javax.annotation.processing.Generated;

      @Generated("dev.lanekeeper.processor.NodeProcessor")
      class OtherWiring {
        String top() {
          return acme.Executor.run("select 1");
        }
      }
      """;

  private static final String PRETENDED =
      "OtherWiring.java:8:25: [LK301] Executor.run(String) is restricted:";

  @TempDir Path support;
  @TempDir Path sources;
  @TempDir Path output;

  @BeforeEach
  void compileWhatTheCasesUse() throws IOException {
    assertThat(Cases.compileSupport(support).messages()).isEmpty();
  }

  @Test
  void acceptsWhatTheProcessorWroteAndNothingThatSaysSo() throws IOException {
    Files.writeString(sources.resolve("ShopPipeline.java"), PIPELINE);
    assertThat(javac().processing().compile(sources).messages()).isEmpty();
    Files.writeString(sources.resolve("OtherWiring.java"), PRETENDER);
    assertThat(javac().processing().compile(sources).messages())
        .singleElement()
        .asString()
        .startsWith(PRETENDED);
  }

  @Test
  void acceptsNoCopyOfWhatTheProcessorWrote() throws IOException {
    Files.writeString(sources.resolve("ShopPipeline.java"), PIPELINE);
    assertThat(javac().processing().compile(sources).messages()).isEmpty();
    Path copy = Files.createDirectories(sources.resolve("copy"));
    String wiring = Files.readString(output.resolve("shop/ShopPipelineWiring.java"));
    Files.writeString(
        copy.resolve("CopiedWiring.java"), wiring.replace("ShopPipelineWiring", "CopiedWiring"));
    assertThat(javac().processing().compile(sources).messages())
        .anySatisfy(text -> assertThat(text).contains("[LK301] @Guarded, written by hand,"))
        .anySatisfy(text -> assertThat(text).contains("[LK301] Wiring.readyToRun() is restricted"))
        .anySatisfy(text -> assertThat(text).contains("[LK301] Wiring.lane(int) is restricted"))
        .allSatisfy(text -> assertThat(text).startsWith("CopiedWiring.java:"));
  }

  @Test
  void acceptsNoWiringThatAnotherProcessorWrites() throws IOException {
    Files.writeString(sources.resolve("Shop.java"), "package shop; class Shop {}");
    assertThat(javac().with("-processor", Writing.class.getName()).compile(sources).messages())
        .singleElement()
        .asString()
        .startsWith(PRETENDED);
  }

  @Test
  void runsBesideAProcessorThatClaimsAll() throws IOException {
    Files.writeString(sources.resolve("OtherWiring.java"), PRETENDER);
    assertThat(javac().with("-processor", Claiming.class.getName()).compile(sources).messages())
        .singleElement()
        .asString()
        .startsWith(PRETENDED);
  }

  @Test
  void reportsAgainWhatIsCompiledAgain() throws IOException {
    Path file = Files.writeString(sources.resolve("OtherWiring.java"), PRETENDER);
    List<String> first = javac().with("-Xplugin:LaneGuard mode=warn").compile(sources).messages();
    assertThat(first).hasSize(1);
    assertThat(output.resolve("shop/OtherWiring.class")).exists();
    Javac.Outcome second = javac().compile(List.of(file));
    assertThat(second.messages()).isEqualTo(first);
    assertThat(second.succeeded()).isFalse();
  }

  @Test
  void failsTheCompilationIfItFailsItself() throws IOException {
    Files.writeString(sources.resolve("Shop.java"), "package shop; class Shop {}");
    List<RawApi> failing =
        new AbstractList<>() {
          @Override
          public RawApi get(int index) {
            throw new IllegalStateException("disturbed");
          }

          @Override
          public int size() {
            return 1;
          }
        };
    GuardOptions options =
        new GuardOptions(failing, true, true, LocalDate.of(2026, 1, 2), Optional.empty());
    Files.writeString(
        sources.resolve("Shop.java"), "package shop; class Shop { int i = hashCode(); }");
    Javac.Outcome outcome = javac().with("-proc:none").listening(options).compile(sources);
    assertThat(outcome.succeeded()).isFalse();
    assertThat(outcome.messages())
        .singleElement()
        .asString()
        .startsWith("Shop.java:1:15: [LK900] ")
        .contains("java.lang.IllegalStateException: disturbed", "    at ", "fix: ");
  }

  private Javac javac() {
    return new Javac(output).on(support);
  }

  /** A processor that leaves nothing to others. */
  @SuppressWarnings("DoNotClaimAnnotations") // what a guard in a processor would not survive
  public static final class Claiming extends AbstractProcessor {
    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> types, RoundEnvironment environment) {
      return true;
    }
  }

  /** A processor that writes what it pretends to be ours. */
  public static final class Writing extends AbstractProcessor {
    private boolean wrote;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> types, RoundEnvironment environment) {
      if (!wrote) {
        wrote = true;
        try (var out = processingEnv.getFiler().createSourceFile("shop.OtherWiring").openWriter()) {
          out.write(PRETENDER);
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
