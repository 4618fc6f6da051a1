package dev.lanekeeper.testing;

import static dev.lanekeeper.testing.Failures.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.diagnostic.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sorts that do not fit into the memory that the engine may use. */
interface MemoryConformance extends Conformance {

  /** Seconds that a child process may take. */
  long PATIENCE = 50;

  @Test
  @LaneRoot("conformance of engines")
  default void withoutASpillFolderTheMemoryLimitEndsAQuery() {
    try (LargeSort sort = LargeSort.open(engine(), Optional.empty())) {
      assertFails(Code.LK406, sort::run).hasMessageContaining("spillFolder");
      assertThat(sort.leftMemory()).isZero();
      assertThat(sort.runSmall()).isEqualTo(LargeSort.SMALL);
    }
  }

  @Test
  @LaneRoot("conformance of engines")
  default void withASpillFolderTheQueryEndsWellAndNothingIsLeftInIt(@TempDir Path folder) {
    try (LargeSort sort = LargeSort.open(engine(), Optional.of(folder))) {
      assertThat(sort.run()).isEqualTo(LargeSort.LARGE);
      assertThat(sort.leftMemory()).isZero();
      assertThat(sort.runSmall()).isEqualTo(LargeSort.SMALL);
    }
    assertThat(folder).isEmptyDirectory();
  }

  /**
   * A file system of a few megabytes is mounted where only a child process sees it; where that is
   * not allowed, the test is skipped.
   */
  @Test
  default void aDiskThatIsFullWhileSpillingEndsAQuery(@TempDir Path folder) throws Exception {
    assumeTrue(canMount(folder), "this system does not let a test mount a small file system");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        SmallDisk.in(
            folder,
            java,
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--class-path",
            System.getProperty("java.class.path"),
            FullDisk.class.getName(),
            engine().name(),
            folder.toString());
    String output = output(process);
    assertThat(output.lines()).as(output).last().isEqualTo("LK406 LK406 3 0 0");
    assertThat(process.exitValue()).as(output).isZero();
  }

  private static boolean canMount(Path folder) throws Exception {
    try {
      Process process = SmallDisk.in(folder, "true");
      output(process);
      return process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String output(Process process) throws Exception {
    try {
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
      return text;
    } finally {
      process.destroyForcibly();
    }
  }
}
