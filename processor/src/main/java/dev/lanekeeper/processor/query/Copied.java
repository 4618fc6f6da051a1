package dev.lanekeeper.processor.query;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.diagnostic.Excerpt;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A problem of a query, maybe of a copy of a part of it.
 *
 * @param problem as it is told of the copy
 * @param copy for which values the copy was made; empty if it is none
 */
record Copied(Problem problem, String copy) {

  private record Spot(Code code, Place place, Optional<Excerpt> excerpt) {}

  /** Returns what is told: of the copies of one word, the first one with all that are meant. */
  static List<Problem> told(List<Copied> found) {
    Map<Spot, List<Copied>> spots = new LinkedHashMap<>();
    List<Problem> told = new ArrayList<>();
    for (Copied one : found) {
      Problem problem = one.problem;
      if (one.copy.isEmpty()) {
        told.add(problem);
      } else {
        spots
            .computeIfAbsent(
                new Spot(problem.code(), problem.place(), problem.excerpt()),
                spot -> new ArrayList<>())
            .add(one);
      }
    }
    spots.values().forEach(copies -> told.add(first(copies)));
    return told;
  }

  private static Problem first(List<Copied> copies) {
    Copied first = copies.get(0);
    Problem problem = first.problem;
    String others = copies.size() > 1 ? " and others: " : ": ";
    return new Problem(
        problem.code(),
        problem.place(),
        problem.excerpt(),
        "for " + first.copy + others + problem.message(),
        problem.fix());
  }
}
