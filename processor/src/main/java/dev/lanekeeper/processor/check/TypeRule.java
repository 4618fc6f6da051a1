package dev.lanekeeper.processor.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import dev.lanekeeper.processor.resolve.Fits;
import dev.lanekeeper.processor.resolve.Resolution;
import dev.lanekeeper.processor.resolve.Source;
import java.util.List;

/** LK102: a node's value fits the parameters that take it. */
final class TypeRule implements GraphRule {

  @Override
  public void check(Resolution graph, List<Problem> problems) {
    for (int i = 0; i < graph.nodes().size(); i++) {
      NodeModel reader = graph.nodes().get(i);
      for (int j = 0; reader.flaws().isEmpty() && j < reader.parameters().size(); j++) {
        if (graph.sources(i).get(j) instanceof Source.FromNode from && from.reading().isEmpty()) {
          NodeModel given = graph.nodes().get(from.node());
          ParameterModel parameter = reader.parameters().get(j);
          if (given.flaws().isEmpty() && given.hasValue() && !meansAnother(graph, parameter)) {
            problems.add(problem(graph, reader, parameter, given));
          }
        }
      }
    }
  }

  /** Of two nodes with one name the other may be meant; the double name is told already. */
  private static boolean meansAnother(Resolution graph, ParameterModel parameter) {
    return graph.pipeline().nodes().stream()
        .filter(node -> node.name().equals(parameter.from()))
        .anyMatch(node -> Fits.fits(node.type(), parameter.type(), graph.pipeline().types()));
  }

  private static Problem problem(
      Resolution graph, NodeModel reader, ParameterModel parameter, NodeModel given) {
    List<String> fitting =
        graph.nodes().stream()
            .filter(node -> node.hasValue() && !node.name().equals(reader.name()))
            .filter(node -> Fits.fits(node.type(), parameter.type(), graph.pipeline().types()))
            .map(NodeModel::name)
            .limit(3)
            .toList();
    String example =
        fitting.isEmpty() ? "" : ": of that type are '" + String.join("', '", fitting) + "'";
    return new Problem(
        Code.LK102,
        parameter.place(),
        Code.LK102.message(
            parameter.name(),
            reader.name(),
            parameter.type().text(),
            given.name(),
            given.type().text()),
        Code.LK102.fix(example));
  }
}
