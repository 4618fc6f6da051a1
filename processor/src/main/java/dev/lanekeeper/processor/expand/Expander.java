package dev.lanekeeper.processor.expand;

import dev.lanekeeper.processor.model.ExpandModel;
import dev.lanekeeper.processor.model.ExpandModel.Value;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import dev.lanekeeper.processor.model.QueryFlaw;
import dev.lanekeeper.processor.model.QueryModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the nodes that a method with {@code @Expand} stands for. */
public final class Expander {

  /** How often one part of a query is copied at most. */
  static final int MOST_COPIES = 5_000;

  private Expander() {}

  /**
   * Returns the nodes: the given one with its whole query, or one for each value and one for all of
   * them. If something is wrong, the given one says so.
   */
  public static List<NodeModel> expand(NodeModel node, List<ExpandModel> written) {
    if (written.isEmpty()
        || !node.flaws().isEmpty()
        || node.query().filter(query -> query.fault().isEmpty()).isEmpty()) {
      return List.of(node);
    }
    QueryModel query = node.query().get();
    List<ExpandModel> expands = written.stream().map(Values::spelled).toList();
    ExpandCheck check = new ExpandCheck(node, query.place(), expands);
    List<QueryFlaw> flaws = new ArrayList<>(check.ofAnnotations());
    if (flaws.isEmpty()) {
      try {
        List<Part> parts =
            Pattern.read(
                query.text(), expands.stream().map(ExpandModel::name).collect(Collectors.toSet()));
        flaws.addAll(check.ofQuery(parts));
        if (flaws.isEmpty()) {
          return copies(node, query, parts, expands);
        }
      } catch (Pattern.Malformed wrong) {
        flaws.add(
            new QueryFlaw(
                String.valueOf(wrong.getMessage()),
                wrong.fix(),
                query.place(),
                wrong.start(),
                wrong.end()));
      }
    }
    return List.of(node.with(query.withFlaws(flaws)));
  }

  private static List<NodeModel> copies(
      NodeModel node, QueryModel query, List<Part> parts, List<ExpandModel> expands) {
    List<ExpandModel> within = expands.stream().filter(one -> one.nodes().isEmpty()).toList();
    Optional<ExpandModel> ofNodes =
        expands.stream().filter(one -> one.nodes().isPresent()).findFirst();
    if (ofNodes.isEmpty()) {
      return List.of(node.with(query.withText(Copies.of(query.text(), parts, within, Map.of()))));
    }
    ExpandModel expand = ofNodes.get();
    List<NodeModel> nodes = new ArrayList<>();
    for (Value value : expand.values()) {
      Map<String, String> given = Map.of(expand.name(), value.text());
      List<ParameterModel> parameters =
          node.parameters().stream()
              .map(one -> one.takingFrom(one.from().replace(expand.mark(), value.text())))
              .toList();
      nodes.add(
          node.copy(
              expand.nodes().orElseThrow().replace(expand.mark(), value.text()),
              parameters,
              query.withText(Copies.of(query.text(), parts, within, given))));
    }
    nodes.add(node.allOf(nodes));
    return nodes;
  }
}
