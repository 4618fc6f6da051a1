package dev.lanekeeper.processor;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a build says with {@code -A}.
 *
 * @param engines names of the engines that queries are written for
 * @param sarif where diagnostics are written
 */
record Options(List<String> engines, Optional<Path> sarif) {

  static final String ENGINES = "lanekeeper.engines";
  static final String SARIF = "lanekeeper.sarif";

  static Options of(Map<String, String> given) {
    List<String> engines =
        Arrays.stream(given.getOrDefault(ENGINES, "").split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    return new Options(
        engines.isEmpty() ? List.of("duckdb") : engines,
        Optional.ofNullable(given.get(SARIF)).map(Path::of));
  }
}
