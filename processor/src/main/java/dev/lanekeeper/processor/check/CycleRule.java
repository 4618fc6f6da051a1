package dev.lanekeeper.processor.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.ParameterModel;
import dev.lanekeeper.processor.model.Place;
import dev.lanekeeper.processor.resolve.Resolution;
import dev.lanekeeper.processor.resolve.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** LK103: no node needs its own result. */
final class CycleRule implements GraphRule {

  private static final int HEAD = 12;
  private static final int TAIL = 6;

  @Override
  public void check(Resolution graph, List<Problem> problems) {
    for (List<Integer> cycle : graph.cycles()) {
      problems.add(
          new Problem(
              Code.LK103,
              place(graph, cycle),
              Code.LK103.message(path(graph, cycle)),
              Code.LK103.fix()));
    }
  }

  /** The parameter by which the first node of the cycle needs the second. */
  private static Place place(Resolution graph, List<Integer> cycle) {
    int first = cycle.get(0);
    int second = cycle.get(cycle.size() == 1 ? 0 : 1);
    List<ParameterModel> parameters = graph.nodes().get(first).parameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (graph.sources(first).get(i) instanceof Source.FromNode from && from.node() == second) {
        return parameters.get(i).place();
      }
    }
    return graph.nodes().get(first).place();
  }

  private static String path(Resolution graph, List<Integer> cycle) {
    List<String> names =
        new ArrayList<>(cycle.stream().map(node -> graph.nodes().get(node).name()).toList());
    names.add(names.get(0));
    int left = names.size() - HEAD - TAIL;
    if (left > 1) {
      String rest = "... " + left + " more ...";
      names =
          Stream.of(names.subList(0, HEAD), List.of(rest), names.subList(HEAD + left, names.size()))
              .flatMap(List::stream)
              .toList();
    }
    return String.join(" -> ", names);
  }
}
