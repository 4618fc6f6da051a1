package dev.lanekeeper.sample.codegraph;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param inputs folders, jars, zips and {@code .java} files
 * @param output the folder to write to
 * @param engine the engine's name
 * @param threads how many threads read and compute
 * @param help whether only help is asked for
 */
record Arguments(List<Path> inputs, Path output, String engine, int threads, boolean help) {

  static final String USAGE =
      """
      Makes a code property graph of Java sources: Parquet tables and an HTML page.

      usage: Main [--out FOLDER] [--engine NAME] [--threads N] [INPUT ...]

        INPUT      a folder, a jar or zip of sources, or a .java file;
                   without one, the sources of commons-lang3 that the build put into target/input
        --out      the folder to write to (target/code-graph)
        --engine   the engine that computes, if it is on the class path: datafusion, say (duckdb)
        --threads  how many threads read and compute (the number of processors)
      """;

  private static final String DEFAULT_INPUT = "commons-lang3-3.18.0-sources.jar";

  /** Copies the list. */
  Arguments {
    inputs = List.copyOf(inputs);
  }

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException if it is not one; the message says why
   */
  static Arguments parse(String... words) {
    List<Path> inputs = new ArrayList<>();
    Path output = module().resolve("target").resolve("code-graph");
    String engine = "duckdb";
    int threads = Runtime.getRuntime().availableProcessors();
    boolean help = false;
    Iterator<String> rest = List.of(words).iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      switch (word) {
        case "--help", "-h" -> help = true;
        case "--out" -> output = path(value(word, rest));
        case "--engine" -> engine = value(word, rest);
        case "--threads" -> threads = number(value(word, rest));
        default -> {
          if (word.startsWith("--")) {
            throw new IllegalArgumentException("there is no option " + word);
          }
          inputs.add(path(word));
        }
      }
    }
    if (inputs.isEmpty()) {
      inputs.add(module().resolve("target").resolve("input").resolve(DEFAULT_INPUT));
    }
    return new Arguments(inputs, output, engine, threads, help);
  }

  /** Returns this module's folder, seen from itself or from the one above. */
  private static Path module() {
    Path below = Path.of("sample-pipeline");
    return Files.isDirectory(below) ? below : Path.of("");
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.next();
  }

  private static Path path(String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("'" + word + "' is no path: " + e.getReason(), e);
    }
  }

  private static int number(String word) {
    try {
      int number = Integer.parseInt(word);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + word + "' is no number of threads", e);
    }
    throw new IllegalArgumentException("at least one thread is needed");
  }
}
