package dev.lanekeeper.engine.datafusion;

import static dev.lanekeeper.engine.datafusion.SessionFixture.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.arrow.ArrowMemory;
import dev.lanekeeper.engine.EngineExecution;
import dev.lanekeeper.engine.EngineSession;
import dev.lanekeeper.engine.RuntimeProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A thousand sessions, opened and closed, leave nothing behind. */
@EnabledOnOs(OS.LINUX) // where a process can read how much memory it has
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ManySessionsTest {

  /** A JVM whose own memory does not grow, so that what grows is the engine's. */
  private static final List<String> STEADY_JVM =
      List.of(
          "--add-opens=java.base/java.nio=ALL-UNNAMED",
          "-Xms64m",
          "-Xmx64m",
          "-XX:+UseSerialGC",
          "-XX:+AlwaysPreTouch");

  @Test
  void aThousandSessionsLeaveNothing() throws Exception {
    String[] numbers = outputOf("1000").strip().split(" ");
    assertThat(numbers).hasSize(2);
    assertThat(Long.parseLong(numbers[0])).as("kilobytes more").isLessThan(16_000);
    assertThat(Long.parseLong(numbers[1])).as("threads more").isLessThan(8);
  }

  private static String outputOf(String argument) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(STEADY_JVM);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(OpensSessions.class.getName(), argument));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Says how many kilobytes and threads a process has more after it had so many sessions. */
  static final class OpensSessions {

    private OpensSessions() {}

    /** Runs in a JVM of its own. */
    @LaneRoot("opens sessions")
    public static void main(String[] arguments) throws Exception {
      int sessions = Integer.parseInt(arguments[0]);
      open(sessions / 2);
      long memory = count("VmRSS");
      long threads = count("Threads");
      open(sessions);
      // Threads end soon after the session whose they are.
      for (int wait = 0; wait < 200 && count("Threads") >= threads + 8; wait++) {
        Thread.sleep(50);
      }
      System.out.println((count("VmRSS") - memory) + " " + (count("Threads") - threads));
    }

    private static void open(int sessions) throws IOException {
      RuntimeProfile profile = RuntimeProfile.defaults().withThreads(2);
      for (int i = 0; i < sessions; i++) {
        try (BufferAllocator allocator = ArrowMemory.open();
            EngineSession session = DataFusion.engine().open(profile);
            EngineExecution execution = session.prepare(query("SELECT 1 AS x"));
            ArrowReader reader = execution.stream(allocator, 0)) {
          if (!reader.loadNextBatch()) {
            throw new IllegalStateException("a row was expected");
          }
        }
      }
    }

    /** Returns a number of this process's status. */
    private static long count(String name) throws IOException {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith(name + ":"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    }
  }
}
