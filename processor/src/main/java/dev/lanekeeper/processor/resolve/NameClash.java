package dev.lanekeeper.processor.resolve;

import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ReservedNames;
import java.util.Optional;

/** Tells why the wiring cannot have a member of a node's or input's name. */
public final class NameClash {

  /** What the static method of a query without parameters has behind its node's name. */
  public static final String QUERY = "Query";

  private NameClash() {}

  /** Returns why a node cannot have its name, as the end of a sentence; empty if it can. */
  public static Optional<String> of(NodeModel node, Resolution graph) {
    Optional<String> reserved = ReservedNames.whyNot(node.name(), node.query().isPresent());
    return reserved.isPresent() || !node.name().endsWith(QUERY)
        ? reserved
        : graph
            .node(node.name().substring(0, node.name().length() - QUERY.length()))
            .filter(other -> other.query().isPresent() && other.parameters().isEmpty())
            .filter(other -> other.owner().equals(graph.pipeline().type()))
            .map(other -> "is the wiring's static method for the query '" + other.name() + "'");
  }

  /** Returns why an input cannot have its name, as the end of a sentence; empty if it can. */
  public static Optional<String> ofInput(String name, Resolution graph) {
    Optional<String> reserved = ReservedNames.whyNot(name, false);
    return reserved.isPresent()
        ? reserved
        : graph
            .node(name)
            .map(node -> "is an input here, and a node in " + node.owner().simpleName());
  }
}
