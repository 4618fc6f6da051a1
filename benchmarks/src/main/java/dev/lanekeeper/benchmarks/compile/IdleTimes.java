package dev.lanekeeper.benchmarks.compile;

import dev.lanekeeper.benchmarks.measure.Figure;
import dev.lanekeeper.benchmarks.measure.Rounds;
import dev.lanekeeper.benchmarks.measure.Variant;
import dev.lanekeeper.benchmarks.measure.Workplace;
import dev.lanekeeper.benchmarks.source.Graph;
import dev.lanekeeper.benchmarks.source.PlainSources;
import dev.lanekeeper.benchmarks.source.SourceFolder;
import java.io.IOException;
import java.util.List;

/**
 * What the processor costs a module that has nothing for it: plain sources, with it on the path and
 * without.
 */
public final class IdleTimes {
  private static final int METHODS = 1_000;

  /** Differences this small need more rounds than ratios do. */
  private static final int TIMES_MORE_ROUNDS = 3;

  private final Workplace workplace;

  public IdleTimes(Workplace workplace) {
    this.workplace = workplace;
  }

  public List<Figure> figures() throws IOException {
    SourceFolder sources = SourceFolder.in(workplace.empty("plain"));
    PlainSources.write(Graph.mixed(METHODS), sources);
    Tools tools = new Tools(workplace);
    Javac none = Javac.withoutProcessor(workplace, "none", sources.files(), tools.classes());
    Javac idle =
        Javac.withProcessor(workplace, "idle", sources.files(), tools.classes(), tools.processor());
    Variant without = new Variant(none::run);
    Variant with = new Variant(idle::run);
    Rounds.warm(List.of(without, with));
    Rounds.measure(workplace.rounds() * TIMES_MORE_ROUNDS, List.of(without, with));
    String name = "compile, nothing annotated: ";
    return List.of(
        Figure.milliseconds(name + "cpu added", with.cpu() - without.cpu(), "under 50 ms"),
        Figure.milliseconds(name + "wall added", with.wall() - without.wall(), Figure.NO_GOAL));
  }
}
