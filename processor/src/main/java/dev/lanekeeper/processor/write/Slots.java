package dev.lanekeeper.processor.write;

import dev.lanekeeper.processor.model.DefaultModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import dev.lanekeeper.processor.model.Role;
import dev.lanekeeper.processor.resolve.InputModel;
import dev.lanekeeper.processor.resolve.NameClash;
import dev.lanekeeper.processor.resolve.Resolution;
import dev.lanekeeper.processor.resolve.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The places of a wiring's state: one for each node, in the order in which nodes run, then one for
 * each input, then one for the backend, if anything needs it.
 */
final class Slots {

  /**
   * A node of the wiring.
   *
   * @param slot its place
   * @param model what it is
   * @param number its number in the graph
   */
  record NodeSlot(int slot, NodeModel model, int number) {}

  /**
   * An input of the wiring.
   *
   * @param slot its place
   * @param model what it is
   */
  record InputSlot(int slot, InputModel model) {}

  private final Resolution graph;
  private final List<NodeSlot> nodes = new ArrayList<>();
  private final List<InputSlot> inputs = new ArrayList<>();
  private final Map<Integer, Integer> slotOfNumber = new HashMap<>();
  private final Map<String, Integer> slotOfInput = new HashMap<>();
  private final boolean executes;

  Slots(Resolution graph) {
    this.graph = graph;
    List<Integer> order =
        graph.order().isEmpty()
            ? IntStream.range(0, graph.nodes().size()).boxed().toList()
            : graph.order();
    for (int number : order) {
      if (!writable(graph.nodes().get(number), graph)) {
        continue; // told already: the rest of the API is written all the same
      }
      slotOfNumber.put(number, nodes.size());
      nodes.add(new NodeSlot(nodes.size(), graph.nodes().get(number), number));
    }
    for (InputModel input : graph.inputs()) {
      if (!writable(input, graph)) {
        continue;
      }
      int slot = nodes.size() + inputs.size();
      slotOfInput.put(input.name(), slot);
      inputs.add(new InputSlot(slot, input));
    }
    this.executes = graph.nodes().stream().anyMatch(Slots::executes);
  }

  List<NodeSlot> nodes() {
    return nodes;
  }

  List<InputSlot> inputs() {
    return inputs;
  }

  /** Returns the inputs that have to be given. */
  List<InputSlot> required() {
    return inputs.stream().filter(input -> input.model().orElse().isEmpty()).toList();
  }

  /** Returns the default of an input. */
  static Optional<DefaultModel> orElse(InputSlot input) {
    return input.model().orElse();
  }

  /** Returns whether any node runs plans, so that a backend is needed. */
  boolean executes() {
    return executes;
  }

  /** Returns the backend's place. */
  int backend() {
    return nodes.size() + inputs.size();
  }

  /** Returns the place of the node with that number. */
  int slot(int number) {
    return slotOfNumber.getOrDefault(number, -1);
  }

  /** Returns the places that a node needs, those of nodes first; what has no place is left out. */
  Set<Integer> needs(NodeSlot node) {
    Set<Integer> ofNodes = new LinkedHashSet<>();
    Set<Integer> ofOthers = new LinkedHashSet<>();
    for (Source source : graph.sources(node.number())) {
      if (source instanceof Source.FromNode from) {
        ofNodes.add(slot(from.node()));
      } else if (source instanceof Source.FromInput from) {
        ofOthers.add(slotOfInput.getOrDefault(from.name(), -1));
      }
    }
    if (executes(node.model())) {
      ofOthers.add(backend());
    }
    ofNodes.addAll(ofOthers);
    ofNodes.remove(-1);
    return ofNodes;
  }

  /** Returns the place of an input. */
  int input(String name) {
    return slotOfInput.getOrDefault(name, -1);
  }

  List<Source> sources(NodeSlot node) {
    return graph.sources(node.number());
  }

  private static boolean writable(NodeModel node, Resolution graph) {
    return node.hasValue()
        && node.type().hiddenFrom(graph.pipeline().type().packageName()).isEmpty()
        && NameClash.of(node, graph).isEmpty();
  }

  private static boolean writable(InputModel input, Resolution graph) {
    return !input.type().broken()
        && input.type().hiddenFrom(graph.pipeline().type().packageName()).isEmpty()
        && NameClash.ofInput(input.name(), graph).isEmpty();
  }

  private static boolean executes(NodeModel node) {
    return node.materialize()
        || node.parameters().stream().map(ParameterModel::role).anyMatch(Role.LANE::equals);
  }
}
