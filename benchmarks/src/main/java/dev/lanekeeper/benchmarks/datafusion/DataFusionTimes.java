package dev.lanekeeper.benchmarks.datafusion;

import dev.lanekeeper.benchmarks.measure.Figure;
import dev.lanekeeper.benchmarks.measure.Numbers;
import dev.lanekeeper.benchmarks.measure.Program;
import dev.lanekeeper.benchmarks.measure.Workplace;
import dev.lanekeeper.engine.Engines;
import dev.lanekeeper.report.PlanForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lane on DataFusion beside DataFusion in Python, each figure from a program of its own. */
public final class DataFusionTimes {

  private static final int QUERIES = 22;
  private static final double BYTES_A_GIGABYTE = 1e9;
  private static final double MILLISECONDS_A_SECOND = 1000;

  private final Workplace workplace;

  public DataFusionTimes(Workplace workplace) {
    this.workplace = workplace;
  }

  /** In the order of the table. */
  public List<Figure> figures() throws IOException {
    if (Engines.all().stream().noneMatch(engine -> engine.name().equals("datafusion"))) {
      return List.of(new Figure("DataFusion", "left out: -Pdatafusion builds it", Figure.NO_GOAL));
    }
    Program program = new Program(workplace);
    Path folder = program.folder();
    List<String> python = Python.peer(folder);
    List<Figure> figures = new ArrayList<>();
    figures.addAll(
        tpch(program.numbers(TpchForms.class, List.of(), all(folder, workplace.rounds(), python))));
    figures.add(smallQuery(program.numbers(SmallQueries.class, List.of(), all(folder, python))));
    figures.addAll(
        rowsOut(
            program.numbers(RowsOut.class, List.of(), all(folder, workplace.rounds(), python))));
    return figures;
  }

  private static Object[] all(Object first, List<String> command) {
    List<Object> arguments = new ArrayList<>(List.of(first));
    arguments.addAll(command);
    return arguments.toArray();
  }

  private static Object[] all(Object first, Object second, List<String> command) {
    List<Object> arguments = new ArrayList<>(List.of(first, second));
    arguments.addAll(command);
    return arguments.toArray();
  }

  private static List<Figure> tpch(Numbers numbers) throws IOException {
    List<Figure> figures = new ArrayList<>();
    figures.add(total("first", "python", "at most 1.05x", numbers));
    figures.add(total("sql", "python", Figure.NO_GOAL, numbers));
    figures.add(total("duckdb", "python", Figure.NO_GOAL, numbers));
    int substrait = 0;
    for (int query = 1; query <= QUERIES; query++) {
      if (form(query, numbers) == PlanForm.SUBSTRAIT) {
        substrait++;
      }
    }
    figures.add(
        new Figure(
            "TPC-H on DataFusion: queries as Substrait",
            substrait + " of " + QUERIES,
            "at least 18"));
    for (int query = 1; query <= QUERIES; query++) {
      figures.add(query(query, numbers));
    }
    return figures;
  }

  private static PlanForm form(int query, Numbers numbers) throws IOException {
    for (PlanForm form : PlanForm.values()) {
      if (numbers.get(form.name() + query) > 0) {
        return form;
      }
    }
    throw new IOException("query " + query + " took no form");
  }

  private static Figure total(String variant, String base, String goal, Numbers numbers)
      throws IOException {
    double sum = 0;
    double baseSum = 0;
    for (int query = 1; query <= QUERIES; query++) {
      sum += numbers.get(variant + query);
      baseSum += numbers.get(base + query);
    }
    String name =
        switch (variant) {
          case "first" -> "TPC-H on DataFusion, scale 1: the lane to Python";
          case "sql" -> "TPC-H on DataFusion, scale 1: the lane's SQL to Python";
          default -> "TPC-H, scale 1: the lane on DuckDB to DataFusion in Python";
        };
    return Figure.ratio(name, sum, baseSum, goal);
  }

  private static Figure query(int query, Numbers numbers) throws IOException {
    double first = numbers.get("first" + query);
    double python = numbers.get("python" + query);
    return new Figure(
        "TPC-H on DataFusion: query " + query + " as " + form(query, numbers),
        Figure.format(
            "%.2fx (%.0f ms to %.0f; SQL %.0f, DuckDB %.0f)",
            first / python,
            first,
            python,
            numbers.get("sql" + query),
            numbers.get("duckdb" + query)),
        Figure.NO_GOAL);
  }

  private static Figure smallQuery(Numbers numbers) throws IOException {
    double lane = numbers.get("lane");
    double python = numbers.get("python");
    return new Figure(
        "small query on DataFusion: time beyond Python",
        Figure.format("%.2f ms (%.2f to %.2f)", lane - python, lane, python),
        "under 0.2 ms");
  }

  private static List<Figure> rowsOut(Numbers numbers) throws IOException {
    double lane = numbers.get("lane");
    double gigabytes = numbers.get("bytes") / BYTES_A_GIGABYTE;
    return List.of(
        new Figure(
            "10 million rows out of DataFusion",
            Figure.format(
                "%.2f GB/s (%.2f GB of Arrow)",
                gigabytes / (lane / MILLISECONDS_A_SECOND), gigabytes),
            "over 1 GB/s"),
        Figure.ratio(
            "10 million rows out of DataFusion: the lane to Python",
            lane,
            numbers.get("python"),
            Figure.NO_GOAL));
  }
}
