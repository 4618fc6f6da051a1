package dev.lanekeeper.benchmarks.compile;

import dev.lanekeeper.benchmarks.measure.Figure;
import dev.lanekeeper.benchmarks.measure.Rounds;
import dev.lanekeeper.benchmarks.measure.Workplace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One graph in growing sizes: with our processor, the same sources without, and the same graph in
 * Dagger.
 */
public final class CompileTimes {
  private static final int SMALL = 500;
  private static final int LARGE = 5_000;
  private static final int MOST_ROUNDS_OF_LARGE = 3;

  private final Workplace workplace;

  public CompileTimes(Workplace workplace) {
    this.workplace = workplace;
  }

  public List<Figure> figures() throws IOException {
    CompiledGraph tiny = graph(10, Figure.NO_GOAL, Figure.NO_GOAL);
    CompiledGraph small = graph(SMALL, Figure.NO_GOAL, Figure.NO_GOAL);
    CompiledGraph large = graph(LARGE, "at most 2.3x", Figure.NO_GOAL);
    List<CompiledGraph> graphs =
        List.of(
            tiny,
            graph(100, Figure.NO_GOAL, Figure.NO_GOAL),
            small,
            graph(1_000, "at most 2.0x", "at least 4x"),
            large);
    Rounds.warm(tiny.variants());
    List<Figure> figures = new ArrayList<>();
    for (CompiledGraph graph : graphs) {
      Rounds.measure(rounds(graph), graph.variants());
      figures.addAll(graph.figures());
    }
    figures.add(
        Figure.ratio(
            "compile, from 500 to 5,000 nodes: cpu",
            large.lanekeeper().cpu(),
            small.lanekeeper().cpu(),
            "at most 12x"));
    return figures;
  }

  private int rounds(CompiledGraph graph) {
    int rounds = workplace.rounds();
    return graph.size() < LARGE ? rounds : Math.min(rounds, MOST_ROUNDS_OF_LARGE);
  }

  private CompiledGraph graph(int size, String goal, String daggerGoal) throws IOException {
    return CompiledGraph.of(size, goal, daggerGoal, workplace);
  }
}
