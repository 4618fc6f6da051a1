package dev.lanekeeper.processor.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.Place;
import dev.lanekeeper.processor.resolve.Resolution;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Applies all rules. What only follows from another problem is left out by the rules themselves.
 */
public final class Checks {

  private static final List<LibraryRule> OF_LIBRARIES =
      List.of(
          new SignatureRule(),
          new TagRule(),
          new RowRule(),
          new QueryRule(),
          new DerivationRule(),
          new ExpandRule(),
          new RowColumnsNameRule(),
          new DefaultRule());

  private static final List<GraphRule> OF_GRAPHS =
      List.of(
          new CycleRule(),
          new LibraryKindRule(),
          new NodeNameRule(),
          new UnknownNameRule(),
          new TypeRule(),
          new InputRule(),
          new GeneratedNameRule(),
          new ReachRule());

  private Checks() {}

  /** Checks what stands in a library, or in a pipeline itself, each node for itself. */
  public static List<Problem> ofLibrary(LibraryModel library) {
    List<Problem> problems = new ArrayList<>();
    OF_LIBRARIES.forEach(rule -> rule.check(library, problems));
    return onceAMethod(problems, library.nodes());
  }

  /** Checks how the nodes of a pipeline fit together. */
  public static List<Problem> ofGraph(Resolution graph) {
    List<Problem> problems = new ArrayList<>();
    OF_GRAPHS.forEach(rule -> rule.check(graph, problems));
    return onceAMethod(problems, graph.nodes());
  }

  /** What is wrong with all nodes of one method is told of the first. */
  private static List<Problem> onceAMethod(List<Problem> problems, List<NodeModel> nodes) {
    Set<Place> shared = new HashSet<>();
    for (NodeModel node : nodes) {
      if (node.isExpanded()) {
        shared.add(node.place());
        node.parameters().forEach(parameter -> shared.add(parameter.place()));
      }
    }
    Set<Map.Entry<Code, Place>> told = new HashSet<>();
    return problems.stream()
        .filter(
            problem ->
                !shared.contains(problem.place())
                    || told.add(Map.entry(problem.code(), problem.place())))
        .toList();
  }

  /** Checks a node that stands outside of pipelines and libraries. */
  public static List<Problem> ofHomeless(NodeModel node) {
    return SignatureRule.problems(node);
  }
}
