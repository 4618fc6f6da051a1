package dev.lanekeeper.benchmarks.lane;

import dev.lanekeeper.benchmarks.measure.Figure;
import dev.lanekeeper.benchmarks.measure.Numbers;
import dev.lanekeeper.benchmarks.measure.Program;
import dev.lanekeeper.benchmarks.measure.Workplace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the lane costs beside plain DuckDB, each figure from a program of its own. */
public final class LaneTimes {

  private static final double BYTES_A_MEBIBYTE = 1 << 20;
  private static final double BYTES_A_KIBIBYTE = 1 << 10;

  private final Workplace workplace;

  public LaneTimes(Workplace workplace) {
    this.workplace = workplace;
  }

  /** In the order of the table. */
  public List<Figure> figures() throws IOException {
    Program program = new Program(workplace);
    Path folder = program.folder();
    List<Figure> figures = new ArrayList<>();
    figures.addAll(
        TpchFigures.of(program.numbers(TpchRace.class, List.of(), folder, workplace.rounds())));
    figures.addAll(smallQuery(program.numbers(SmallQuery.class, List.of())));
    figures.add(manyRows(program.numbers(ManyRows.class, List.of(ManyRows.HEAP), folder)));
    figures.addAll(cancel(program.numbers(CancelRace.class, List.of(), folder)));
    figures.add(chain(program.numbers(ChainRace.class, List.of(), folder, workplace.rounds())));
    return figures;
  }

  private static List<Figure> smallQuery(Numbers numbers) throws IOException {
    double lane = numbers.get("lane");
    double plain = numbers.get("plain");
    double bytes = numbers.get("lane.bytes") / BYTES_A_KIBIBYTE;
    double plainBytes = numbers.get("plain.bytes") / BYTES_A_KIBIBYTE;
    return List.of(
        new Figure(
            "small query: time beyond JDBC",
            Figure.format("%.2f ms (%.2f to %.2f)", lane - plain, lane, plain),
            "under 0.5 ms"),
        new Figure(
            "small query: heap allocated beyond JDBC",
            Figure.format("%.0f KiB (%.0f to %.0f)", bytes - plainBytes, bytes, plainBytes),
            "under 100 KiB"));
  }

  private static Figure manyRows(Numbers numbers) throws IOException {
    double jvm = numbers.get("jvm") / BYTES_A_MEBIBYTE;
    double arrow = numbers.get("arrow") / BYTES_A_MEBIBYTE;
    return new Figure(
        "stream of 50 million rows: JVM and Arrow memory",
        Figure.format(
            "%.0f MiB (%.0f and %.0f) in %.1f s",
            jvm + arrow, jvm, arrow, numbers.get("milliseconds") / 1000),
        "under 256 MiB");
  }

  private static List<Figure> cancel(Numbers numbers) throws IOException {
    return List.of(
        new Figure(
            "cancel to stop: median",
            Figure.format(
                "%.0f ms (plain: %.0f)", numbers.get("lane.p50"), numbers.get("plain.p50")),
            Figure.NO_GOAL),
        new Figure(
            Figure.format("cancel to stop: 99 %% of %.0f", numbers.get("times")),
            Figure.format(
                "%.0f ms (plain: %.0f)", numbers.get("lane.p99"), numbers.get("plain.p99")),
            "under 200 ms"));
  }

  private static Figure chain(Numbers numbers) throws IOException {
    return Figure.ratio(
        Figure.format(
            "chain of 10 nodes: %.0f queries, each materialized, to %.0f",
            numbers.get("materialized.queries"), numbers.get("lazy.queries")),
        numbers.get("materialized"),
        numbers.get("lazy"),
        "at least 3x");
  }
}
