package dev.lanekeeper.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A node of a graph.
 *
 * @param name its name
 * @param method where it is: {@code package.Type#name(parameter types)}
 * @param type its Java type, in full
 * @param sink whether no other node reads it
 * @param materialize whether its plan is computed once into a table
 * @param tags its tags, in source order
 * @param reads the nodes that it reads, in the order of its parameters
 * @param inputs the inputs that it takes, in the order of its parameters
 * @param executes whether it takes a lane
 * @param sql its query as written, if it is one
 * @param columns its columns, and where they come from
 */
public record GraphNode(
    String name,
    String method,
    String type,
    boolean sink,
    boolean materialize,
    Map<String, String> tags,
    List<String> reads,
    List<String> inputs,
    boolean executes,
    Optional<String> sql,
    NodeColumns columns) {

  /** Copies the collections. */
  public GraphNode {
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    reads = List.copyOf(reads);
    inputs = List.copyOf(inputs);
  }

  /** Returns the layer that it is tagged with; empty if it is in none. */
  public String layer() {
    return tags.getOrDefault("layer", "");
  }
}
