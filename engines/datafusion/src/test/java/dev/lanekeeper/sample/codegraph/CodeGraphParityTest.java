package dev.lanekeeper.sample.codegraph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.datafusion.DataFusion;
import dev.lanekeeper.engine.duckdb.DuckDb;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.sample.ModeParity;
import dev.lanekeeper.sample.ModeParity.Table;
import dev.lanekeeper.sample.codegraph.outputs.TableDigest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code graph has the same tables and files on both engines, in both modes. */
final class CodeGraphParityTest {

  @TempDir private Path folder;

  /** What a run gives. */
  private record Outputs(Map<String, Table> tables, List<TableDigest> digests) {}

  @Test
  void everyTableIsTheSameOnBothEnginesInBothModes() throws Exception {
    Path sources = Files.createDirectories(folder.resolve("src/shapes"));
    Files.writeString(
        sources.resolve("Shape.java"),
        "package shapes; /** Has an area. */ public interface Shape { double area(); }");
    Files.writeString(
        sources.resolve("Square.java"),
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
        """);
    Files.writeString(
        sources.resolve("Broken.java"),
        "package shapes; class Broken { void fine() { new Square(1).area(); } int = ; }");
    Outputs expected = outputs(DuckDb.engine(), AdapterMode.BRIDGE);
    assertThat(expected.tables()).hasSizeGreaterThan(50);
    for (AdapterMode mode : AdapterMode.values()) {
      Outputs outputs = outputs(DataFusion.engine(), mode);
      assertThat(outputs.tables()).as(mode.name()).isEqualTo(expected.tables());
      assertThat(outputs.digests()).as(mode.name()).isEqualTo(expected.digests());
    }
  }

  @LaneRoot("compares engines")
  private Outputs outputs(Engine engine, AdapterMode mode) throws Exception {
    try (Backend backend = Backend.open(engine, RuntimeProfile.defaults());
        CodeGraphPipelineWiring wiring =
            CodeGraphPipelineWiring.builder()
                .backend(backend)
                .sourcePaths(List.of(folder.resolve("src")))
                .outputFolder(folder.resolve(engine.name() + mode.name()))
                .threads(2)
                .mode(mode)
                .build()) {
      return new Outputs(ModeParity.tables(wiring, backend, mode), wiring.digests());
    }
  }
}
