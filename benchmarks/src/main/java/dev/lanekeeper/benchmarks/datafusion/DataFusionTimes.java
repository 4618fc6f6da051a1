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
import java.util.stream.Stream;

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
        tpch(program.numbers(TpchForms.class, List.of(), all(python, folder, workplace.rounds()))));
    figures.add(smallQuery(program.numbers(SmallQueries.class, List.of(), all(python, folder))));
    figures.addAll(
        rowsOut(
            program.numbers(RowsOut.class, List.of(), all(python, folder, workplace.rounds()))));
    return figures;
  }

  private static Object[] all(List<String> command, Object... first) {
    return Stream.concat(Stream.of(first), command.stream()).toArray();
  }

  private static List<Figure> tpch(Numbers numbers) throws IOException {
    List<Figure> figures = new ArrayList<>();
    figures.add(
        toPython(
            "TPC-H on DataFusion, scale 1: the lane to Python", "first", "at most 1.05x", numbers));
    figures.add(
        toPython(
            "TPC-H on DataFusion, scale 1: the lane's SQL to Python",
            "sql",
            Figure.NO_GOAL,
            numbers));
    figures.add(
        toPython(
            "TPC-H, scale 1: the lane on DuckDB to DataFusion in Python",
            "duckdb",
            Figure.NO_GOAL,
            numbers));
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

  private static Figure toPython(String name, String variant, String goal, Numbers numbers)
      throws IOException {
    return Figure.ratio(name, total(variant, numbers), total("python", numbers), goal);
  }

  private static double total(String variant, Numbers numbers) throws IOException {
    double total = 0;
    for (int query = 1; query <= QUERIES; query++) {
      total += numbers.get(variant + query);
    }
    return total;
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
