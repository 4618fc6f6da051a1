package dev.lanekeeper.benchmarks.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs one process at a time and measures it from outside. */
public final class Processes {
  private static final double NANOSECONDS_A_MILLISECOND = 1e6;
  private static final int MOST_CHARACTERS = 10_000;

  private Processes() {}

  /**
   * Runs a program to its end, in a folder that it may fill.
   *
   * @throws IOException if it cannot be started or ends with another code than 0; the message holds
   *     what it printed
   */
  public static ProcessRun run(List<String> command, Path folder) throws IOException {
    double cpuBefore = ChildTime.milliseconds();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    PeakMemory memory = new PeakMemory(process);
    Thread watcher = new Thread(memory, "peak memory");
    watcher.start();
    try (BufferedReader output = process.inputReader()) {
      String firstLine = output.readLine();
      long first = System.nanoTime();
      String rest = rest(output);
      int code = process.waitFor();
      long end = System.nanoTime();
      watcher.join();
      if (code != 0) {
        throw new IOException(
            "exit code " + code + " of " + command.get(0) + ": " + firstLine + "\n" + rest);
      }
      return new ProcessRun(
          (end - start) / NANOSECONDS_A_MILLISECOND,
          ChildTime.milliseconds() - cpuBefore,
          ((firstLine == null ? end : first) - start) / NANOSECONDS_A_MILLISECOND,
          memory.bytes(),
          firstLine == null ? "" : firstLine,
          rest);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String rest(BufferedReader output) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (text.length() < MOST_CHARACTERS) {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }
}
