package dev.lanekeeper.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArrowMemoryTest {

  @Test
  void missingFlagsAreToldWithTheLinesToPaste() throws Exception {
    assertThat(outputOf(List.of()))
        .startsWith("[LK408] Arrow cannot use its memory in this JVM")
        .contains("java --add-opens=java.base/java.nio=ALL-UNNAMED")
        .contains("maven-surefire-plugin", "MAVEN_OPTS=", "jvmArgs(", "VM options:", "Add-Opens:");
  }

  @Test
  void givenFlagsAreEnough() throws Exception {
    assertThat(outputOf(List.of("--add-opens=java.base/java.nio=ALL-UNNAMED"))).contains("open");
  }

  @Test
  void newerJavaGetsTheFlagsThatKeepItSilent() {
    assertThat(ArrowMemory.fix(17)).doesNotContain("native-access");
    assertThat(ArrowMemory.fix(25))
        .contains("--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow");
  }

  /** Opens memory in a JVM of its own, because the tests' JVM has the flags. */
  private static String outputOf(List<String> flags) throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), OpensMemory.class.getName()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  /** Says what became of opening memory. */
  static final class OpensMemory {

    private OpensMemory() {}

    /** Runs in a JVM of its own. */
    public static void main(String[] arguments) {
      try {
        ArrowMemory.open().close();
        System.out.println("open");
      } catch (dev.lanekeeper.diagnostic.LaneException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
