package dev.lanekeeper.benchmarks.lane;

import dev.lanekeeper.benchmarks.measure.Figure;
import dev.lanekeeper.benchmarks.measure.Numbers;
import java.io.IOException;
import java.util.List;

/** What {@link TpchRace} measured, as lines of the table. */
final class TpchFigures {

  private static final int QUERIES = 22;

  private TpchFigures() {}

  static List<Figure> of(Numbers numbers) throws IOException {
    return List.of(
        total("TPC-H, scale 1: wall to its text over JDBC", "text", "", numbers, "at most 1.03x"),
        total("TPC-H, scale 1: cpu to its text over JDBC", "text", ".cpu", numbers, Figure.NO_GOAL),
        total(
            "TPC-H, scale 1: wall to the lane's statements over JDBC",
            "statement",
            "",
            numbers,
            Figure.NO_GOAL),
        total(
            "TPC-H, scale 1: cpu to the lane's statements over JDBC",
            "statement",
            ".cpu",
            numbers,
            Figure.NO_GOAL),
        worst(numbers));
  }

  private static Figure total(
      String name, String base, String measure, Numbers numbers, String goal) throws IOException {
    return Figure.ratio(name, sum("lane", measure, numbers), sum(base, measure, numbers), goal);
  }

  private static double sum(String variant, String measure, Numbers numbers) throws IOException {
    double sum = 0;
    for (int query = 1; query <= QUERIES; query++) {
      sum += numbers.get(variant + query + measure);
    }
    return sum;
  }

  private static Figure worst(Numbers numbers) throws IOException {
    int worst = 1;
    for (int query = 2; query <= QUERIES; query++) {
      if (ratio(query, numbers) > ratio(worst, numbers)) {
        worst = query;
      }
    }
    return Figure.ratio(
        "TPC-H, scale 1: the worst query, number " + worst,
        numbers.get("lane" + worst),
        numbers.get("text" + worst),
        Figure.NO_GOAL);
  }

  private static double ratio(int query, Numbers numbers) throws IOException {
    return numbers.get("lane" + query) / numbers.get("text" + query);
  }
}
