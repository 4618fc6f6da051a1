package dev.lanekeeper.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs the commands about sources in a JVM of their own, on the class path of the project: there
 * are its records, its engine and its drivers. What must not be told goes through the environment,
 * where no list of processes shows it.
 */
final class SourceTool {

  private static final String MAIN = "dev.lanekeeper.tool.RecordTool";
  private static final int FLAGS_FOR_SILENCE = 24;

  private final List<String> classPath;
  private final Path folder;
  private final Map<String, String> options = new LinkedHashMap<>();
  private final Map<String, String> secrets = new LinkedHashMap<>();

  /**
   * Makes a tool.
   *
   * @param folder where the arguments of the JVM are written
   */
  SourceTool(List<String> classPath, Path folder) {
    this.classPath = classPath;
    this.folder = folder;
  }

  /** What a command said, and its exit code. */
  record Said(int exit, String text) {}

  void option(String name, @Nullable Object value) {
    if (value != null) {
      options.put(name, value.toString());
    }
  }

  void secret(String variable, @Nullable String value) {
    if (value != null) {
      secrets.put(variable, value);
    }
  }

  Said run(String command) throws MojoExecutionException {
    try {
      ProcessBuilder process =
          new ProcessBuilder(java(), "@" + arguments(command)).redirectErrorStream(true);
      process.environment().putAll(secrets);
      Process running = process.start();
      running.getOutputStream().close();
      String text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(running.waitFor(), text.stripTrailing());
    } catch (IOException e) {
      throw new MojoExecutionException("The command could not be started: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("The command was interrupted", e);
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** A class path may be longer than a command line. */
  private Path arguments(String command) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("--add-opens=java.base/java.nio=ALL-UNNAMED");
    if (Runtime.version().feature() >= FLAGS_FOR_SILENCE) {
      lines.add("--enable-native-access=ALL-UNNAMED");
      lines.add("--sun-misc-unsafe-memory-access=allow");
    }
    lines.add("-cp");
    lines.add(String.join(File.pathSeparator, classPath));
    lines.add(MAIN);
    lines.add(command);
    options.forEach((name, value) -> lines.add(name + "=" + value));
    Path file = Files.createDirectories(folder).resolve(command + ".arguments");
    return Files.writeString(
        file, lines.stream().map(SourceTool::quoted).collect(Collectors.joining("\n", "", "\n")));
  }

  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
