package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Graphs of thousands of nodes compile and run, on a default stack. */
final class ScaleTest {

  private static final int NODES = 5_000;

  @Test
  void chain() throws Exception {
    assertThat(
            lastOf(
                i ->
                    i == 0
                        ? "@Input(orElse = \"1\") long n"
                        : "@From(\"n" + (i - 1) + "\") long n"))
        .isEqualTo(5_001L);
  }

  @Test
  void fanOut() throws Exception {
    assertThat(lastOf(i -> i == 0 ? "@Input(orElse = \"1\") long n" : "@From(\"n0\") long n"))
        .isEqualTo(3L);
  }

  /**
   * Libraries of 500 nodes each, as the classes of a person would be; each node adds one to what it
   * takes.
   */
  private static long lastOf(IntFunction<String> parameter) throws Exception {
    int size = 500;
    String[] sources = new String[NODES / size + 2];
    StringBuilder libraries = new StringBuilder();
    for (int library = 0; library < NODES / size; library++) {
      StringBuilder nodes = new StringBuilder();
      for (int i = library * size; i < (library + 1) * size; i++) {
        nodes.append(
            "  @Node static long n%d(%s) { return n + 1; }\n".formatted(i, parameter.apply(i)));
      }
      libraries.append(library == 0 ? "" : ", ").append("Nodes").append(library).append(".class");
      sources[library] =
          "package big;\nimport dev.lanekeeper.annotation.*;\n@NodeLibrary\ninterface Nodes%d {\n%s}\n"
              .formatted(library, nodes);
    }
    sources[NODES / size] =
        "package big;\nimport dev.lanekeeper.annotation.*;\n@Pipeline(nodes = {%s})\ninterface Big {}\n"
            .formatted(libraries);
    sources[NODES / size + 1] =
        """
        package big;
        public class Main {
          public static long last() {
            try (BigWiring big = BigWiring.builder().build()) {
              big.run();
              return big.n%d();
            }
          }
        }
        """
            .formatted(NODES - 1);
    Compilation compiled = Compilation.of(sources);
    assertThat(compiled.errors()).isEmpty();
    assertThat(MethodSizes.largest(compiled)).isLessThan(8_000);
    return (long) compiled.load("big.Main").getMethod("last").invoke(null);
  }
}
