package dev.lanekeeper.sample.codegraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BadInputTest {

  @TempDir Path temp;

  private void assertRefused(Path input, String problem) {
    Path out = temp.resolve("out");
    GraphRun run = GraphRun.of("--out", out.toString(), input.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err().lines().toList()).last().asString().contains("[LK407]", problem, "Fix: ");
    assertThat(run.err()).doesNotContain("\tat ");
    assertThat(out).doesNotExist();
  }

  @Test
  void missingPath() {
    assertRefused(temp.resolve("none"), "does not exist");
  }

  @Test
  void emptyFolder() throws IOException {
    assertRefused(Files.createDirectory(temp.resolve("empty")), "has no .java file");
  }

  @Test
  void damagedJar() throws IOException {
    assertRefused(Files.writeString(temp.resolve("bad.jar"), "no jar"), "cannot be read");
  }

  @Test
  void jarWithoutSources() throws IOException {
    assertRefused(
        GraphRun.jar(temp.resolve("classes.jar"), Map.of("A.class", "x")), "has no .java file");
  }

  @Test
  void outputThatIsAFile() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "keep");
    Path source = Files.writeString(temp.resolve("A.java"), "class A {}");

    GraphRun run = GraphRun.of("--out", file.toString(), source.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("[LK410]").doesNotContain("\tat ");
    assertThat(file).hasContent("keep");
  }

  @Test
  void unknownOptionAndEngine() {
    assertThat(GraphRun.of("--wrong").exit()).isEqualTo(2);
    assertThat(GraphRun.of("--threads", "none").exit()).isEqualTo(2);
    GraphRun run = GraphRun.of("--engine", "other", temp.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("[LK411]");
  }
}
