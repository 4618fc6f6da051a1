package dev.lanekeeper.processor.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.diagnostic.Printable;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import dev.lanekeeper.processor.model.Place;
import dev.lanekeeper.processor.model.Role;
import dev.lanekeeper.processor.resolve.NameClash;
import dev.lanekeeper.processor.resolve.Resolution;
import java.util.List;

/** LK107: each node and input can be a member of the generated wiring and a step of its builder. */
final class GeneratedNameRule implements GraphRule {

  @Override
  public void check(Resolution graph, List<Problem> problems) {
    for (NodeModel node : graph.nodes()) {
      NameClash.of(node, graph)
          .ifPresent(why -> problems.add(problem(node.name(), why, node.place())));
      for (ParameterModel parameter : node.parameters()) {
        if (parameter.role() == Role.INPUT && graph.input(parameter.from()).isPresent()) {
          NameClash.ofInput(parameter.from(), graph)
              .ifPresent(why -> problems.add(problem(parameter.from(), why, parameter.place())));
        }
      }
    }
  }

  private static Problem problem(String name, String why, Place place) {
    return new Problem(
        Code.LK107, place, Code.LK107.message(Printable.of(name), why), Code.LK107.fix());
  }
}
