package dev.lanekeeper.report.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Chromium without window, driven by its DevTools protocol: nothing has to be downloaded but the
 * browser itself.
 */
final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final String LISTENING = "DevTools listening on ";

  private final Process process;
  private final DevTools tools;

  private Browser(Process process, DevTools tools) {
    this.process = process;
    this.tools = tools;
  }

  /**
   * Returns the browser's program: that of the environment's LANEKEEPER_BROWSER, or of the path.
   */
  static Optional<Path> find() {
    String named = System.getenv("LANEKEEPER_BROWSER");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return NAMES.stream()
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(dir -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts a browser.
   *
   * @param profile an empty folder for what it keeps
   */
  static Browser start(Path program, Path profile) throws IOException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--window-size=1400,1000",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    try {
      return new Browser(process, DevTools.connect(address(process)));
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** Reads what the browser prints until it says where it listens; the rest is thrown away. */
  private static String address(Process process) throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder printed = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(LISTENING)) {
        Thread rest = new Thread(() -> throwAway(output), "browser output");
        rest.setDaemon(true);
        rest.start();
        return line.substring(LISTENING.length());
      }
      printed.append(line).append('\n');
    }
    throw new IOException("the browser does not start: " + printed);
  }

  private static void throwAway(BufferedReader output) {
    try (output) {
      output.transferTo(Writer.nullWriter());
    } catch (IOException theEnd) {
      // The browser is closed: there is nothing more to throw away.
    }
  }

  /** Opens an address in a tab of its own. */
  Tab open(String address) {
    return Tab.open(tools, address);
  }

  @Override
  public void close() {
    try {
      tools.send("", "Browser.close", Map.of());
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      tools.close();
    }
  }
}
