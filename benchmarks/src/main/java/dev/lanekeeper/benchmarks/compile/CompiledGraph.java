package dev.lanekeeper.benchmarks.compile;

import dev.lanekeeper.benchmarks.measure.Figure;
import dev.lanekeeper.benchmarks.measure.Variant;
import dev.lanekeeper.benchmarks.measure.Workplace;
import dev.lanekeeper.benchmarks.source.DaggerSources;
import dev.lanekeeper.benchmarks.source.Graph;
import dev.lanekeeper.benchmarks.source.LaneSources;
import dev.lanekeeper.benchmarks.source.SourceFolder;
import java.io.IOException;
import java.util.List;

/**
 * A graph of one size, compiled in four ways.
 *
 * @param goal of our time, as a multiple of the time without processor
 * @param daggerGoal of Dagger's time, as a multiple of ours
 */
record CompiledGraph(
    int size,
    String goal,
    String daggerGoal,
    Variant none,
    Variant idle,
    Variant lanekeeper,
    Variant dagger) {

  static CompiledGraph of(int size, String goal, String daggerGoal, Workplace workplace)
      throws IOException {
    Graph graph = Graph.mixed(size);
    Tools tools = new Tools(workplace);
    SourceFolder lane = SourceFolder.in(workplace.empty("lanekeeper-" + size));
    LaneSources.write(graph, lane);
    SourceFolder dagger = SourceFolder.in(workplace.empty("dagger-" + size));
    DaggerSources.write(graph, dagger);
    Javac none = Javac.withoutProcessor(workplace, "none", lane.files(), tools.classes());
    Javac nothing =
        Javac.withIdleProcessor(workplace, "idle", lane.files(), tools.classes(), tools.idle());
    Javac ours =
        Javac.withProcessor(
            workplace, "lanekeeper", lane.files(), tools.classes(), tools.processor());
    Javac theirs =
        Javac.withProcessor(
            workplace, "dagger", dagger.files(), tools.daggerClasses(), tools.dagger());
    return new CompiledGraph(
        size,
        goal,
        daggerGoal,
        new Variant(none::run),
        new Variant(nothing::run),
        new Variant(ours::run),
        new Variant(theirs::run));
  }

  List<Variant> variants() {
    return List.of(none, idle, lanekeeper, dagger);
  }

  List<Figure> figures() {
    String name = Figure.format("compile, %,d nodes: ", size);
    return List.of(
        Figure.ratio(name + "cpu to no processor", lanekeeper.cpu(), none.cpu(), goal),
        Figure.ratio(
            name + "cpu of a processor that does nothing to none",
            idle.cpu(),
            none.cpu(),
            Figure.NO_GOAL),
        Figure.ratio(name + "wall to no processor", lanekeeper.wall(), none.wall(), Figure.NO_GOAL),
        Figure.ratio(name + "Dagger's cpu to ours", dagger.cpu(), lanekeeper.cpu(), daggerGoal),
        Figure.ratio(
            name + "Dagger's wall to ours", dagger.wall(), lanekeeper.wall(), Figure.NO_GOAL));
  }
}
