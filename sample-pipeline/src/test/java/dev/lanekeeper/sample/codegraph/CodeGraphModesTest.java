package dev.lanekeeper.sample.codegraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.duckdb.DuckDb;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.sample.ModeParity;
import dev.lanekeeper.sample.ModeParity.Table;
import dev.lanekeeper.sample.codegraph.outputs.Summary;
import dev.lanekeeper.sample.codegraph.outputs.TableDigest;
import dev.lanekeeper.testing.LaneExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class CodeGraphModesTest {

  private static final Map<String, String> SOURCES =
      Map.of(
          "shapes/Shape.java",
          "package shapes; /** Has an area. */ public interface Shape { double area(); }",
          "shapes/Square.java",
          """
          package shapes;
          import java.util.List;
          @Deprecated
          final class Square implements Shape {
            private final double side;
            Square(double side) { this.side = side; }
            @Override public double area() { return times(side, side); }
            static double times(double x, double y) { return x * y; }
            static double sum(List<Shape> shapes) {
              return shapes.stream().mapToDouble(Shape::area).sum();
            }
          }
          """,
          "shapes/Broken.java",
          "package shapes; class Broken { void fine() { new Square(1).area(); } int = ; }");

  @RegisterExtension static final LaneExtension LANES = LaneExtension.on(DuckDb.engine());

  @TempDir private Path folder;

  /** What a mode gives. */
  private record Outputs(Map<String, Table> tables, Summary summary, List<TableDigest> digests) {}

  @Test
  @SuppressWarnings("deprecation") // what is compared
  void everyTableIsTheSameInBothModes(Backend backend) throws Exception {
    Path sources = GraphRun.folder(folder.resolve("src"), SOURCES);
    Outputs bridge = outputs(backend, sources, AdapterMode.BRIDGE);
    assertThat(bridge.tables())
        .hasSizeGreaterThan(50)
        .containsKeys("writtenNodes", "writtenEdges", "writtenProps", "writtenDiagnostics");
    for (String written : List.of("writtenNodes", "writtenEdges", "writtenProps")) {
      assertThat(bridge.tables().get(written)).extracting(Table::rows).isNotEqualTo(0L);
    }
    Outputs direct = outputs(backend, sources, AdapterMode.DIRECT);
    assertThat(direct.tables()).isEqualTo(bridge.tables());
    assertThat(direct.summary()).isEqualTo(bridge.summary());
    assertThat(direct.digests()).isEqualTo(bridge.digests());
  }

  private Outputs outputs(Backend backend, Path sources, AdapterMode mode) throws Exception {
    try (CodeGraphPipelineWiring wiring =
        CodeGraphPipelineWiring.builder()
            .backend(backend)
            .sourcePaths(List.of(sources))
            .outputFolder(folder.resolve(mode.name()))
            .threads(2)
            .mode(mode)
            .build()) {
      Map<String, Table> tables = ModeParity.tables(wiring, backend, mode);
      assertThat(wiring.report().executions())
          .allMatch(execution -> execution.mode().equals(mode.name()))
          .as("a node computed once is computed by its own lane")
          .anyMatch(
              execution -> execution.node().equals("types") && execution.call().equals("table"));
      return new Outputs(tables, wiring.summary(), wiring.digests());
    }
  }
}
