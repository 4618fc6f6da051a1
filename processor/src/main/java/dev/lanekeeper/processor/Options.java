package dev.lanekeeper.processor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a build says with {@code -A}.
 *
 * @param dialects names of the engines that queries are written for, and of the forms
 */
record Options(List<String> dialects) {

  static final String ENGINES = "lanekeeper.engines";

  /** Whether queries are written as Substrait too. */
  static final String SUBSTRAIT = "lanekeeper.substrait";

  /** Names the file that diagnostics are written to. */
  static final String SARIF = "lanekeeper.sarif";

  static Options of(Map<String, String> given) {
    List<String> engines =
        Arrays.stream(given.getOrDefault(ENGINES, "").split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    Stream<String> asked = engines.isEmpty() ? Stream.of("duckdb") : engines.stream();
    boolean substrait = Boolean.parseBoolean(given.get(SUBSTRAIT));
    return new Options(
        Stream.concat(asked, substrait ? Stream.of("substrait") : Stream.empty()).toList());
  }
}
