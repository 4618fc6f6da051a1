package dev.lanekeeper.processor.check;

import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.resolve.Resolution;
import java.util.ArrayList;
import java.util.List;

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
    return problems;
  }

  /** Checks how the nodes of a pipeline fit together. */
  public static List<Problem> ofGraph(Resolution graph) {
    List<Problem> problems = new ArrayList<>();
    OF_GRAPHS.forEach(rule -> rule.check(graph, problems));
    return problems;
  }

  /** Checks a node that stands outside of pipelines and libraries. */
  public static List<Problem> ofHomeless(NodeModel node) {
    return SignatureRule.problems(node);
  }
}
