package dev.lanekeeper.benchmarks.source;

import java.util.function.Function;
import java.util.stream.Collectors;

/** The part of a node that is the same in every tool: its signature and its few lines of work. */
final class Methods {
  static final String EVENT = "public record Event(String name, long amount) {}\n";

  private Methods() {}

  /**
   * The static method of a node.
   *
   * @param parameterMark what stands before the parameter of that name, such as an annotation
   */
  static String of(GraphNode node, Function<String, String> parameterMark) {
    StringBuilder text = new StringBuilder();
    text.append("  public static ").append(node.value().type()).append(' ').append(node.name());
    text.append('(').append(parameters(node, parameterMark)).append(") {\n");
    text.append("    long number = ").append(node.index()).append(";\n");
    if (node.readsInput()) {
      text.append("    number += ").append(Graph.INPUT).append(";\n");
    }
    for (GraphNode parent : node.parents()) {
      text.append("    number += ").append(parent.value().read(parent.name())).append(";\n");
    }
    return text.append("    return ").append(node.value().make()).append(";\n  }\n").toString();
  }

  private static String parameters(GraphNode node, Function<String, String> mark) {
    if (node.readsInput()) {
      return mark.apply(Graph.INPUT) + "long " + Graph.INPUT;
    }
    return node.parents().stream()
        .map(parent -> mark.apply(parent.name()) + parent.value().type() + " " + parent.name())
        .collect(Collectors.joining(", "));
  }
}
