package dev.lanekeeper.processor.write;

import dev.lanekeeper.processor.model.TypeModel;
import dev.lanekeeper.processor.resolve.Resolution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a wiring keeps its values: a field named as the node or input, in the wiring itself, or for
 * large graphs in one of several parts, since a class can have only so many constants.
 */
final class Fields {

  /** From here on nodes live in parts. */
  private static final int MOST_IN_ONE_CLASS = 1_500;

  private static final int NODES_A_PART = 1_000;

  private final List<List<Slots.NodeSlot>> parts = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<Integer, String> names = new HashMap<>();
  private final List<String> partNames = new ArrayList<>();
  private final int nodes;

  Fields(Slots slots, Resolution graph) {
    this.nodes = slots.nodes().size();
    if (nodes <= MOST_IN_ONE_CLASS) {
      parts.add(slots.nodes());
    } else {
      for (int from = 0; from < nodes; from += NODES_A_PART) {
        int to = Math.min(from + NODES_A_PART, nodes);
        parts.add(slots.nodes().subList(from, to));
      }
    }
    graph.nodes().forEach(node -> node.type().parts().forEach(this::hideNoType));
    graph.nodes().forEach(node -> hideNoType(node.owner()));
    slots.nodes().forEach(node -> names.put(node.slot(), free(node.model().name())));
    slots.inputs().forEach(input -> names.put(input.slot(), free(input.model().name())));
    for (int part = 0; part < parts.size(); part++) {
      partNames.add(free("part" + part));
    }
  }

  /** Returns the nodes of each part, in order; one part means that the wiring itself keeps them. */
  List<List<Slots.NodeSlot>> parts() {
    return parts;
  }

  boolean inParts() {
    return parts.size() > 1;
  }

  /** Returns the name of the field of a slot. */
  String name(int slot) {
    return names.getOrDefault(slot, "");
  }

  /** Declares the field of a node. */
  void add(Slots.NodeSlot node, NodeMembers members, String modifiers) {
    members.next().add(modifiers).add(node.model().type()).add(" ");
    members.add(name(node.slot())).add(";\n");
  }

  /** Returns the name of the field that holds a part. */
  String part(int part) {
    return partNames.get(part);
  }

  /** Returns a free name for another member, made from the given one. */
  String free(String name) {
    String candidate = name;
    while (!taken.add(candidate)) {
      candidate += "_";
    }
    return candidate;
  }

  /** Returns how a node's field is read from a part, or from the wiring itself with -1. */
  String read(int slot, int from) {
    int part = slot / NODES_A_PART;
    return !inParts() || slot >= nodes || part == from ? name(slot) : part(part) + "." + name(slot);
  }

  /** A field called as a type or package would stand in for it. */
  private void hideNoType(TypeModel type) {
    if (type instanceof TypeModel.Declared declared) {
      taken.add(declared.names().get(0));
      taken.add(declared.packageName().split("\\.")[0]);
    }
  }
}
