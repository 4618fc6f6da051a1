package dev.lanekeeper.processor.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.Flaw;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import dev.lanekeeper.processor.model.Reach;
import dev.lanekeeper.processor.model.TypeModel;
import dev.lanekeeper.processor.resolve.Resolution;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** LK106: the wiring, which lies beside the pipeline, can call each node and name its types. */
final class ReachRule implements GraphRule {

  @Override
  public void check(Resolution graph, List<Problem> problems) {
    String here = graph.pipeline().type().packageName();
    for (LibraryModel library : graph.pipeline().libraries()) {
      for (NodeModel node : library.nodes()) {
        if (!node.flaws().isEmpty()) {
          continue;
        }
        if (node.reach() == Reach.PACKAGE && !library.type().packageName().equals(here)) {
          problems.add(problem(node, Flaw.OUT_OF_REACH.wrong(), Flaw.OUT_OF_REACH.fix()));
        }
      }
    }
    graph.nodes().stream()
        .filter(node -> node.flaws().isEmpty())
        .forEach(node -> hidden(node, here).ifPresent(type -> problems.add(hides(node, type))));
  }

  private static Optional<TypeModel.Declared> hidden(NodeModel node, String here) {
    return Stream.concat(
            Stream.of(node.type()), node.parameters().stream().map(ParameterModel::type))
        .flatMap(type -> type.hiddenFrom(here).stream())
        .findFirst();
  }

  private static Problem hides(NodeModel node, TypeModel.Declared type) {
    return problem(
        node,
        "uses " + type.qualifiedName() + ", which the wiring cannot name",
        "Make the type visible from the package of the pipeline.");
  }

  private static Problem problem(NodeModel node, String wrong, String fix) {
    return new Problem(
        Code.LK106,
        node.place(),
        Code.LK106.message("Node", node.fullName(), wrong),
        Code.LK106.fix(fix));
  }
}
