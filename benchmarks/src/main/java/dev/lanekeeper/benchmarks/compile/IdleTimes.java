package dev.lanekeeper.benchmarks.compile;

import dev.lanekeeper.benchmarks.measure.ClassPath;
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
 * What the processor costs a module that has nothing for it: plain sources, without a processor,
 * with one that does nothing, and with ours.
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
    ClassPath classes = tools.classes();
    Javac none = Javac.withoutProcessor(workplace, "none", sources.files(), classes);
    Javac idle = Javac.withIdleProcessor(workplace, "idle", sources.files(), classes, tools.idle());
    Javac ours =
        Javac.withProcessor(workplace, "ours", sources.files(), classes, tools.processor());
    Variant without = new Variant(none::run);
    Variant nothing = new Variant(idle::run);
    Variant with = new Variant(ours::run);
    List<Variant> variants = List.of(without, nothing, with);
    Rounds.warm(variants);
    Rounds.measure(workplace.rounds() * TIMES_MORE_ROUNDS, variants);
    return List.of(
        added("cpu added by ours", with.cpu(), without.cpu(), "under 50 ms"),
        added("cpu added by one that does nothing", nothing.cpu(), without.cpu(), Figure.NO_GOAL),
        added("wall added by ours", with.wall(), without.wall(), Figure.NO_GOAL),
        added(
            "wall added by one that does nothing", nothing.wall(), without.wall(), Figure.NO_GOAL));
  }

  private static Figure added(String what, double with, double without, String goal) {
    return Figure.milliseconds("compile, nothing annotated: " + what, with - without, goal);
  }
}
