package dev.lanekeeper.processor.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.diagnostic.Printable;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.DefaultModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import dev.lanekeeper.processor.model.TypeModel;
import dev.lanekeeper.processor.resolve.InputModel;
import dev.lanekeeper.processor.resolve.Resolution;
import dev.lanekeeper.processor.resolve.Source;
import java.util.List;
import java.util.Optional;

/** LK105: an input has one type and one default, wherever it is taken. */
final class InputRule implements GraphRule {

  @Override
  public void check(Resolution graph, List<Problem> problems) {
    for (int i = 0; i < graph.nodes().size(); i++) {
      NodeModel node = graph.nodes().get(i);
      for (int j = 0; node.flaws().isEmpty() && j < node.parameters().size(); j++) {
        ParameterModel parameter = node.parameters().get(j);
        if (graph.sources(i).get(j) instanceof Source.FromInput from) {
          graph.input(from.name()).ifPresent(input -> check(input, parameter, problems));
        }
      }
    }
  }

  private static void check(InputModel input, ParameterModel parameter, List<Problem> problems) {
    boolean sameType = input.type().text().equals(parameter.type().text());
    boolean sameDefault =
        parameter.orElse().isEmpty()
            || parameter
                .orElse()
                .map(DefaultModel::text)
                .equals(input.orElse().map(DefaultModel::text));
    if ((sameType && sameDefault) || input.type().broken() || parameter.type().broken()) {
      return;
    }
    problems.add(
        new Problem(
            Code.LK105,
            parameter.place(),
            Code.LK105.message(
                Printable.of(input.name()),
                describe(parameter.type(), parameter.orElse(), !sameDefault),
                describe(input.type(), input.orElse(), !sameDefault),
                input.node().fullName()),
            Code.LK105.fix()));
  }

  private static String describe(
      TypeModel type, Optional<DefaultModel> orElse, boolean withDefault) {
    return withDefault
        ? type.text()
            + orElse.map(text -> " or else \"" + Printable.of(text.text()) + '"').orElse("")
        : type.text();
  }
}
