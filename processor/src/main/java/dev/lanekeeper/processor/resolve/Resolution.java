package dev.lanekeeper.processor.resolve;

import dev.lanekeeper.processor.model.Flaw;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import dev.lanekeeper.processor.model.PipelineModel;
import dev.lanekeeper.processor.model.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline whose names are looked up. Nodes are numbered in source order; of several with one
 * name only the first takes part.
 */
public final class Resolution {

  private final PipelineModel pipeline;
  private final List<NodeModel> nodes = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, InputModel> inputs = new LinkedHashMap<>();
  private final List<List<Source>> sources = new ArrayList<>();
  private final List<List<Integer>> cycles;
  private final List<Integer> order;

  private Resolution(PipelineModel pipeline) {
    this.pipeline = pipeline;
    for (NodeModel node : pipeline.nodes()) {
      if (numbers.putIfAbsent(node.name(), nodes.size()) == null) {
        nodes.add(node);
      }
    }
    nodes.forEach(this::addInputs);
    nodes.forEach(node -> sources.add(node.parameters().stream().map(this::source).toList()));
    Edges edges = new Edges(sources);
    this.cycles = Cycles.find(edges);
    this.order = cycles.isEmpty() ? TopologicalOrder.of(edges) : List.of();
  }

  /** Looks up all names of a pipeline. */
  public static Resolution of(PipelineModel pipeline) {
    return new Resolution(pipeline);
  }

  /** Returns the pipeline. */
  public PipelineModel pipeline() {
    return pipeline;
  }

  /** Returns the nodes by number. */
  public List<NodeModel> nodes() {
    return nodes;
  }

  /** Returns the node of that name. */
  public Optional<NodeModel> node(String name) {
    @Nullable Integer number = numbers.get(name);
    return number == null ? Optional.empty() : Optional.of(nodes.get(number));
  }

  /** Returns the inputs, in the order in which nodes first take them. */
  public Collection<InputModel> inputs() {
    return inputs.values();
  }

  /** Returns the input of that name. */
  public Optional<InputModel> input(String name) {
    return Optional.ofNullable(inputs.get(name));
  }

  /** Returns where each parameter of a node comes from. */
  public List<Source> sources(int node) {
    return sources.get(node);
  }

  /**
   * Returns one cycle for each group of nodes that need each other: its nodes, the first one not
   * repeated.
   */
  public List<List<Integer>> cycles() {
    return cycles;
  }

  /**
   * Returns the nodes' numbers so that each comes behind those that it needs; empty if there are
   * cycles.
   */
  public List<Integer> order() {
    return order;
  }

  /** Returns the nodes that no other node needs, in source order. */
  public List<Integer> sinks() {
    Set<Integer> needed = new HashSet<>();
    for (List<Source> ofNode : sources) {
      for (Source source : ofNode) {
        if (source instanceof Source.FromNode from) {
          needed.add(from.node());
        }
      }
    }
    List<Integer> sinks = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      if (!needed.contains(i)) {
        sinks.add(i);
      }
    }
    return sinks;
  }

  private void addInputs(NodeModel node) {
    if (node.flaws().contains(Flaw.NAMELESS_PARAMETERS)
        || node.flaws().contains(Flaw.UNKNOWN_VALUE)) {
      return;
    }
    for (ParameterModel parameter : node.parameters()) {
      if (parameter.role() == Role.INPUT) {
        inputs.merge(
            parameter.from(),
            new InputModel(parameter.from(), parameter.type(), parameter.orElse(), node),
            (first, next) ->
                new InputModel(
                    first.name(), first.type(), first.orElse().or(next::orElse), first.node()));
      }
    }
  }

  private Source source(ParameterModel parameter) {
    @Nullable Integer number = numbers.get(parameter.from());
    return switch (parameter.role()) {
      case LANE -> new Source.TheLane();
      case INPUT -> new Source.FromInput(parameter.from());
      case NODE -> {
        if (number != null) {
          NodeModel node = nodes.get(number);
          yield new Source.FromNode(
              number, Fits.reading(node.type(), parameter.type(), pipeline.types()));
        }
        yield inputs.containsKey(parameter.from())
            ? new Source.FromInput(parameter.from())
            : new Source.Missing();
      }
    };
  }
}
