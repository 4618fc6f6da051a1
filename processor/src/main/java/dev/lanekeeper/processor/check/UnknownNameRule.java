package dev.lanekeeper.processor.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.Nearest;
import dev.lanekeeper.processor.diagnostic.Printable;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.Flaw;
import dev.lanekeeper.processor.model.LibraryModel.Origin;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import dev.lanekeeper.processor.resolve.Fits;
import dev.lanekeeper.processor.resolve.InputModel;
import dev.lanekeeper.processor.resolve.Resolution;
import dev.lanekeeper.processor.resolve.Source;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** LK101: each parameter names a node or an input. */
final class UnknownNameRule implements GraphRule {

  private static final int MOST = 3;

  @Override
  public void check(Resolution graph, List<Problem> problems) {
    if (graph.pipeline().libraries().stream().anyMatch(one -> one.origin() == Origin.BROKEN)
        || graph.nodes().stream().anyMatch(UnknownNameRule::hasOtherNames)) {
      return; // the names may be those of what is wrong already
    }
    for (int node = 0; node < graph.nodes().size(); node++) {
      NodeModel reader = graph.nodes().get(node);
      for (int i = 0; i < reader.parameters().size(); i++) {
        if (graph.sources(node).get(i) instanceof Source.Missing && named(reader)) {
          problems.add(problem(graph, reader, reader.parameters().get(i)));
        }
      }
    }
  }

  /** An annotation that could not be read may say what inputs or nodes are called. */
  private static boolean hasOtherNames(NodeModel node) {
    return node.flaws().contains(Flaw.UNKNOWN_VALUE)
        || node.flaws().contains(Flaw.EXPAND_WITHOUT_QUERY)
        || node.query().filter(query -> !query.flaws().isEmpty()).isPresent();
  }

  /**
   * A node that cannot be used, or whose parameters' names are not known, is told for that only.
   */
  private static boolean named(NodeModel reader) {
    return reader.flaws().isEmpty();
  }

  private static Problem problem(Resolution graph, NodeModel reader, ParameterModel parameter) {
    String name = parameter.from();
    List<String> names =
        Stream.concat(
                graph.nodes().stream().map(NodeModel::name),
                graph.inputs().stream().map(InputModel::name))
            .filter(other -> !other.equals(reader.name()))
            .toList();
    return new Problem(
        Code.LK101,
        parameter.place(),
        Code.LK101.message(
            Printable.of(name),
            Nearest.hint(name, names),
            reader.name(),
            graph.pipeline().type().simpleName(),
            parameter.type().shortText(),
            ofThatType(graph, reader, parameter)),
        Code.LK101.fix());
  }

  private static String ofThatType(Resolution graph, NodeModel reader, ParameterModel parameter) {
    List<String> fitting =
        graph.nodes().stream()
            .filter(node -> !node.name().equals(reader.name()) && node.hasValue())
            .filter(node -> Fits.fits(node.type(), parameter.type(), graph.pipeline().types()))
            .map(NodeModel::name)
            .toList();
    if (fitting.isEmpty() || parameter.type().broken()) {
      return "; no node is of that type";
    }
    String more = fitting.size() > MOST ? " and " + (fitting.size() - MOST) + " more" : "";
    return fitting.stream()
        .limit(MOST)
        .collect(Collectors.joining("', '", "; of that type: '", "'" + more));
  }
}
