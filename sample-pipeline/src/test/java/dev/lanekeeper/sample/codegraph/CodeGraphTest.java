package dev.lanekeeper.sample.codegraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CodeGraphTest {

  private static final String SHAPE =
      """
      package shapes;

      /** Something with an area. */
      public interface Shape {
        double area();
      }
      """;

  private static final String SQUARE =
      """
      package shapes;

      import java.util.function.Supplier;

      @Deprecated
      public final class Square extends Base implements Shape {
        private final Side side;

        record Side(double length) {}

        enum Size { SMALL, LARGE { } }

        @interface Mark { int value() default 1; }

        Square(Side side) {
          this.side = side;
        }

        @Override
        public double area() {
          class Local {}
          Supplier<Supplier<Local>> nested = () -> () -> new Local();
          return square(side.length());
        }
      }
      """;

  private static final String BASE =
      """
      package shapes;

      abstract class Base {
        protected double square(double x) {
          return x * x;
        }
      }
      """;

  private static final Map<String, String> SOURCES =
      Map.of("shapes/Shape.java", SHAPE, "shapes/Square.java", SQUARE, "shapes/Base.java", BASE);

  @TempDir Path temp;

  private GraphRun run(Path input) {
    return GraphRun.of("--out", temp.resolve("out").toString(), input.toString());
  }

  @Test
  void everyKindOfNodeIsFound() throws IOException {
    GraphRun run = run(GraphRun.folder(temp.resolve("src"), SOURCES));

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.count("FILE")).isEqualTo(3);
    assertThat(run.count("PACKAGE")).isEqualTo(1);
    assertThat(run.count("TYPE")).isEqualTo(7);
    assertThat(run.count("METHOD")).isEqualTo(4);
    assertThat(run.count("CONSTRUCTOR")).isEqualTo(1);
    assertThat(run.count("FIELD")).isEqualTo(4);
    assertThat(run.count("PARAMETER")).isEqualTo(2);
    assertThat(run.count("LOCAL")).isEqualTo(1);
    assertThat(run.count("CALL")).isEqualTo(3);
    assertThat(run.count("ANNOTATION")).isEqualTo(2);
    assertThat(run.count("IMPORT")).isEqualTo(1);
    assertThat(run.count("LAMBDA")).isEqualTo(2);
    assertThat(run.count("COMMENT")).isEqualTo(1);
    assertThat(run.out()).doesNotContain("diagnostics:");
  }

  @Test
  void thePageNeedsNothingButItself() throws IOException {
    run(GraphRun.folder(temp.resolve("<b>&"), SOURCES));

    assertThat(Files.readString(temp.resolve("out/index.html")))
        .contains("<svg", "&lt;b&gt;&amp;", "shapes.<wbr>")
        .doesNotContain("<b>&</p>", "http:", "https:", "src=");
  }

  @Test
  void sameSourcesGiveSameDigestsAsFolderAndAsJar() throws IOException {
    Path folder = GraphRun.folder(temp.resolve("src"), SOURCES);
    GraphRun first = run(folder);
    GraphRun second = run(folder);
    GraphRun jar = run(GraphRun.jar(temp.resolve("src.jar"), SOURCES));

    assertThat(first.digests()).contains("cpg_nodes", "cpg_edges", "cpg_props");
    assertThat(second.digests()).isEqualTo(first.digests());
    assertThat(jar.digests()).isEqualTo(first.digests());
  }

  @Test
  void aBrokenFileIsCountedAndKeepsWhatCanBeRead() throws IOException {
    Map<String, String> files =
        Map.of(
            "shapes/Shape.java",
            SHAPE,
            "shapes/Broken.java",
            "package shapes; class Broken { void fine() { } int = ; }");

    GraphRun run = run(GraphRun.folder(temp.resolve("src"), files));

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.count("files that do not parse")).isEqualTo(1);
    assertThat(run.count("TYPE")).isEqualTo(2);
    assertThat(run.count("METHOD")).isEqualTo(2);
    assertThat(run.count("diagnostics: error")).isPositive();
  }

  @Test
  void namedTypesOfTheDefaultInputAreThoseOfItsClassFiles() throws IOException {
    Path input = Path.of("target", "input");
    GraphRun run = run(input.resolve("commons-lang3-3.18.0-sources.jar"));

    try (ZipFile classes = new ZipFile(input.resolve("commons-lang3-3.18.0.jar").toFile())) {
      long named =
          classes.stream()
              .map(entry -> entry.getName().replaceAll(".*/", ""))
              .filter(name -> name.endsWith(".class") && !name.contains("-info"))
              .filter(name -> !name.matches(".*\\$\\d+(\\$.*)?\\.class"))
              .count();
      assertThat(named).isEqualTo(357);
      assertThat(run.count("named types")).isEqualTo((int) named);
    }
    assertThat(run.count("files")).isEqualTo(254);
    assertThat(run.count("files that do not parse")).isZero();
    assertThat(run.out()).doesNotContain("diagnostics:");
  }
}
