package dev.lanekeeper.benchmarks.start;

import dev.lanekeeper.benchmarks.measure.ClassPath;
import dev.lanekeeper.benchmarks.measure.Figure;
import dev.lanekeeper.benchmarks.measure.ProcessRun;
import dev.lanekeeper.benchmarks.measure.Processes;
import dev.lanekeeper.benchmarks.measure.Rounds;
import dev.lanekeeper.benchmarks.measure.Variant;
import dev.lanekeeper.benchmarks.measure.Workplace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A pipeline of one query, the same query by hand, and the same query planned at run time: programs
 * with the same class path and the same flags.
 */
public final class StartTimes {
  private static final int TIMES_MORE_ROUNDS = 2;

  private final Workplace workplace;

  public StartTimes(Workplace workplace) {
    this.workplace = workplace;
  }

  public List<Figure> figures() throws IOException {
    Path folder = workplace.empty("start");
    Path orders = OrdersFile.write(folder);
    ProcessRun first = run(LaneFirstRow.class, orders, folder);
    checkSameRow(first, run(JdbcFirstRow.class, orders, folder));
    checkSameRow(first, run(PlannedFirstRow.class, orders, folder));
    Variant ours = new Variant(() -> run(LaneFirstRow.class, orders, folder));
    Variant jdbc = new Variant(() -> run(JdbcFirstRow.class, orders, folder));
    Variant planned = new Variant(() -> run(PlannedFirstRow.class, orders, folder));
    Rounds.measure(workplace.rounds() * TIMES_MORE_ROUNDS, List.of(ours, jdbc, planned));
    return List.of(
        Figure.ratio(
            "start to first row: wall to JDBC",
            ours.firstLine(),
            jdbc.firstLine(),
            "at most 1.15x"),
        Figure.ratio(
            "start to first row: wall, planned at run time to compiled",
            planned.firstLine(),
            ours.firstLine(),
            "at least 2x"),
        Figure.ratio("start to exit: cpu to JDBC", ours.cpu(), jdbc.cpu(), Figure.NO_GOAL));
  }

  private ProcessRun run(Class<?> program, Path orders, Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Workplace.jdk("java"));
    command.addAll(workplace.jvmFlags());
    command.addAll(List.of("--class-path", ClassPath.own().text()));
    command.addAll(List.of(program.getName(), orders.toString()));
    return Processes.run(command, folder);
  }

  /** Sums of whole numbers are exact in a double, so the rows are equal to the character. */
  private static void checkSameRow(ProcessRun ours, ProcessRun jdbc) throws IOException {
    if (!ours.firstOutput().equals(jdbc.firstOutput())) {
      throw new IOException(
          "the programs differ: " + ours.firstOutput() + " and " + jdbc.firstOutput());
    }
  }
}
