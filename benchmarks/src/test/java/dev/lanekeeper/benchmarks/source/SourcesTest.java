package dev.lanekeeper.benchmarks.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourcesTest {
  private static final int SIZE = 120;

  @TempDir private Path folder;

  @Test
  void aGraphIsTheSameForTheSameSize() {
    assertThat(Graph.mixed(SIZE).nodes()).isEqualTo(Graph.mixed(SIZE).nodes());
  }

  @Test
  void pipelinesCompile() throws IOException {
    SourceFolder sources = SourceFolder.in(folder);
    LaneSources.write(Graph.mixed(SIZE), sources);

    assertThat(sources.files()).hasSize(5);
    assertThat(compile(sources)).isZero();
  }

  @Test
  void queriesCompile() throws IOException {
    SourceFolder sources = SourceFolder.in(folder);
    SqlSources.write(SIZE, sources);

    assertThat(sources.files()).hasSize(6);
    assertThat(compile(sources)).isZero();
  }

  @Test
  void plainSourcesCompile() throws IOException {
    SourceFolder sources = SourceFolder.in(folder);
    PlainSources.write(Graph.mixed(SIZE), sources);

    assertThat(compile(sources)).isZero();
  }

  @Test
  void aNodeIsWrittenAlikeForEveryTool() throws IOException {
    DaggerSources.write(Graph.mixed(SIZE), SourceFolder.in(folder.resolve("dagger")));
    LaneSources.write(Graph.mixed(SIZE), SourceFolder.in(folder.resolve("lane")));

    assertThat(body("dagger")).isNotEmpty().isEqualTo(body("lane"));
  }

  private List<String> body(String tool) throws IOException {
    Path file = folder.resolve(tool).resolve(SourceFolder.PACKAGE).resolve("Nodes1.java");
    return Files.readAllLines(file).stream().filter(line -> line.startsWith("    ")).toList();
  }

  private int compile(SourceFolder sources) {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
    arguments.addAll(List.of("--class-path", System.getProperty("java.class.path")));
    sources.files().forEach(file -> arguments.add(file.toString()));
    return ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, arguments.toArray(String[]::new));
  }
}
