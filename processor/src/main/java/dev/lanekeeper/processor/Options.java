package dev.lanekeeper.processor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a build says with {@code -A}.
 *
 * @param engines names of the engines that queries are written for
 */
record Options(List<String> engines) {

  static final String ENGINES = "lanekeeper.engines";

  /** Names the file that diagnostics are written to. */
  static final String SARIF = "lanekeeper.sarif";

  static Options of(Map<String, String> given) {
    List<String> engines =
        Arrays.stream(given.getOrDefault(ENGINES, "").split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    return new Options(engines.isEmpty() ? List.of("duckdb") : engines);
  }
}
