package dev.lanekeeper.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Watches the high-water mark of a process's resident memory ({@code VmHWM}). The kernel keeps the
 * mark itself, so a look every few milliseconds misses only what a process adds between the last
 * look and its end.
 */
final class PeakMemory implements Runnable {
  private static final String MARK = "VmHWM:";
  private static final long BYTES_A_KILOBYTE = 1024;
  private static final long MILLISECONDS_BETWEEN_LOOKS = 10;

  private final Process process;
  private volatile long bytes;

  PeakMemory(Process process) {
    this.process = process;
  }

  /** The highest mark seen; 0 where the system does not tell. */
  long bytes() {
    return bytes;
  }

  @Override
  public void run() {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    try {
      while (process.isAlive()) {
        look(status);
        Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
      }
    } catch (IOException e) {
      // The process ended between the question and the look: the last mark stands.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(Path status) throws IOException {
    if (!Files.exists(status)) {
      return;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith(MARK)) {
        String number = line.substring(MARK.length()).replace("kB", "").trim();
        bytes = Math.max(bytes, Long.parseLong(number) * BYTES_A_KILOBYTE);
      }
    }
  }
}
