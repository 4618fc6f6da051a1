package dev.lanekeeper.processor.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.Nearest;
import dev.lanekeeper.processor.diagnostic.Printable;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.DefaultModel;
import dev.lanekeeper.processor.model.DefaultType;
import dev.lanekeeper.processor.model.Flaw;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import java.util.List;
import java.util.Optional;

/** LK106: the default of an input is a value of its type. */
final class DefaultRule implements LibraryRule {

  @Override
  public void check(LibraryModel library, List<Problem> problems) {
    for (NodeModel node : library.nodes()) {
      if (node.flaws().contains(Flaw.UNKNOWN_VALUE)) {
        continue;
      }
      for (ParameterModel parameter : node.parameters()) {
        parameter
            .orElse()
            .flatMap(orElse -> whyNot(parameter, orElse))
            .ifPresent(why -> problems.add(problem(node, parameter, why)));
      }
    }
  }

  private static Optional<String> whyNot(ParameterModel parameter, DefaultModel orElse) {
    if (parameter.type().broken()) {
      return Optional.empty();
    }
    Optional<DefaultType> type = DefaultType.of(parameter.type(), orElse);
    if (type.isEmpty()) {
      return Optional.of("is " + parameter.type().text() + ", which can have no default");
    }
    if (type.get().accepts(orElse)) {
      return Optional.empty();
    }
    return Optional.of(
        "has the default \""
            + Printable.of(orElse.text())
            + "\", which is no "
            + parameter.type().text()
            + Nearest.hint(orElse.text(), orElse.constants()));
  }

  private static Problem problem(NodeModel node, ParameterModel parameter, String why) {
    return new Problem(
        Code.LK106,
        parameter.place(),
        Code.LK106.message(
            "Node",
            node.fullName(),
            "takes input '" + Printable.of(parameter.from()) + "', which " + why),
        Code.LK106.fix("Write a default that the type can parse, or take orElse away."));
  }
}
