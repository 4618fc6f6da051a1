package dev.lanekeeper.benchmarks.compile;

import dev.lanekeeper.benchmarks.measure.Figure;
import dev.lanekeeper.benchmarks.measure.Rounds;
import dev.lanekeeper.benchmarks.measure.Variant;
import dev.lanekeeper.benchmarks.measure.Workplace;
import dev.lanekeeper.benchmarks.source.SourceFolder;
import dev.lanekeeper.benchmarks.source.SqlSources;
import java.io.IOException;
import java.util.List;

/**
 * What {@code @Sql} nodes add to a compile: the first one loads the planner, each further one costs
 * its own check.
 */
public final class SqlTimes {
  private static final String FIRST_GOAL = "under 700 ms";
  private static final String EACH_GOAL = "at most 4 ms";

  private final Workplace workplace;

  public SqlTimes(Workplace workplace) {
    this.workplace = workplace;
  }

  public List<Figure> figures() throws IOException {
    Variant none = queries(0);
    Variant one = queries(1);
    Variant hundred = queries(100);
    Variant all = queries(500);
    Rounds.warm(List.of(none, one));
    Rounds.measure(workplace.rounds(), List.of(none, one, hundred, all));
    String first = "compile, first @Sql: ";
    String each = "compile, each further @Sql ";
    return List.of(
        Figure.milliseconds(first + "cpu added", one.cpu() - none.cpu(), FIRST_GOAL),
        Figure.milliseconds(first + "wall added", one.wall() - none.wall(), FIRST_GOAL),
        Figure.milliseconds(each + "up to 100: cpu", (hundred.cpu() - one.cpu()) / 99, EACH_GOAL),
        Figure.milliseconds(each + "up to 500: cpu", (all.cpu() - one.cpu()) / 499, EACH_GOAL),
        Figure.milliseconds(each + "up to 500: wall", (all.wall() - one.wall()) / 499, EACH_GOAL));
  }

  private Variant queries(int count) throws IOException {
    SourceFolder sources = SourceFolder.in(workplace.empty("sql-" + count));
    SqlSources.write(count, sources);
    Tools tools = new Tools(workplace);
    Javac javac =
        Javac.withProcessor(workplace, "sql", sources.files(), tools.classes(), tools.processor());
    return new Variant(javac::run);
  }
}
