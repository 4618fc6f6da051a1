package dev.lanekeeper.benchmarks.datafusion;

import dev.lanekeeper.benchmarks.measure.Processes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A Python of its own with the DataFusion that is compared, made once by the tools of the Python on
 * the PATH.
 */
final class Python {

  /** Its library is made of the crates of version 55.2.0, as the engine's. */
  private static final String DATAFUSION = "datafusion==55.0.0";

  private static final String SCRIPT = "peer.py";

  private Python() {}

  /** Returns the command that starts the peer, and makes what it needs in a folder. */
  static List<String> peer(Path folder) throws IOException {
    Path made = folder.resolve("python-" + DATAFUSION.replaceAll("[^a-z0-9.]", "-"));
    if (!Files.exists(made)) {
      Path making = folder.resolve("python-making");
      Processes.run(List.of("python3", "-m", "venv", "--clear", making.toString()), folder);
      Processes.run(
          List.of(bin(making, "pip").toString(), "install", "--quiet", DATAFUSION), folder);
      Files.move(making, made, StandardCopyOption.ATOMIC_MOVE);
    }
    Path script = made.resolve(SCRIPT);
    try (InputStream content = Python.class.getResourceAsStream(SCRIPT)) {
      if (content == null) {
        throw new IOException("no " + SCRIPT + " on the class path");
      }
      Files.copy(content, script, StandardCopyOption.REPLACE_EXISTING);
    }
    return List.of(bin(made, "python3").toString(), script.toString());
  }

  private static Path bin(Path environment, String program) {
    return environment.resolve("bin").resolve(program);
  }
}
