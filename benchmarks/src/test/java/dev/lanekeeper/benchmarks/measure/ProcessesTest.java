package dev.lanekeeper.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessesTest {
  @TempDir private Path folder;

  @Test
  void tellsWhatAProcessTook() throws IOException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/stat")), "cpu and memory are read from /proc");

    ProcessRun run = java("System.out.println(\"first\"); Thread.sleep(300);");

    assertThat(run.firstOutput()).isEqualTo("first");
    assertThat(run.wall() - run.firstLine()).isGreaterThan(250);
    assertThat(run.cpu()).isBetween(10.0, 60_000.0);
    assertThat(run.peakBytes()).isGreaterThan(10_000_000);
  }

  @Test
  void aFailedProcessIsAnErrorThatHoldsItsOutput() {
    assertThatThrownBy(() -> java("System.out.println(\"broken\"); System.exit(3);"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("exit code 3")
        .hasMessageContaining("broken");
  }

  /** Runs a source file, as JDK 11 and later can. */
  private ProcessRun java(String statements) throws IOException {
    Path program = folder.resolve("Program.java");
    Files.writeString(
        program,
        "class Program { public static void main(String[] a) throws Exception {"
            + statements
            + "} }");
    return Processes.run(List.of(Workplace.jdk("java"), program.toString()), folder);
  }
}
