package dev.lanekeeper.planner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Files of cases: blocks between lines of {@code ====}, their parts between lines of {@code ----}.
 */
final class Blocks {

  private Blocks() {}

  /** Returns the parts of each block. */
  static Stream<String[]> of(String file) {
    return Arrays.stream(read(file).split("\n====\n"))
        .map(block -> block.strip().split("\n----\n"));
  }

  /** Returns the lines that are no comments. */
  static Stream<String> lines(String file) {
    return read(file).lines().filter(line -> !line.startsWith("#"));
  }

  static String read(String file) {
    try (InputStream stream =
        Objects.requireNonNull(Blocks.class.getResourceAsStream(file), file)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
