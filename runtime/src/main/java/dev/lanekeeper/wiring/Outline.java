package dev.lanekeeper.wiring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The graph as its wiring needs it at run time: the names of its slots (nodes in the order in which
 * they run, then what is given from outside), and which slots each node needs. Written by generated
 * code into a constant; immutable.
 */
public final class Outline {

  private static final String NEEDS = " <- ";

  private final String pipeline;
  private final List<String> nodes = new ArrayList<>();
  private final List<String> given;
  private final Map<String, Integer> slots = new HashMap<>();
  private final int[][] needs;
  private final int[] sinkSlots;

  private Outline(String pipeline, String given, String... nodes) {
    this.pipeline = pipeline;
    this.given = given.isEmpty() ? List.of() : List.of(given.split(" "));
    List<String> lines = Arrays.stream(nodes).flatMap(String::lines).toList();
    for (String line : lines) {
      int end = line.indexOf(NEEDS);
      String name = end < 0 ? line : line.substring(0, end);
      slots.put(name, slots.size());
      this.nodes.add(name);
    }
    this.given.forEach(name -> slots.put(name, slots.size()));
    this.needs = new int[lines.size()][];
    boolean[] needed = new boolean[slots.size()];
    for (int node = 0; node < needs.length; node++) {
      needs[node] = needs(lines.get(node));
      for (int slot : needs[node]) {
        needed[slot] = true;
      }
    }
    this.sinkSlots = sinks(needed);
  }

  /**
   * Makes the outline of a pipeline.
   *
   * @param pipeline the binary name of its type
   * @param given names of what is given from outside, separated by blanks: inputs, then {@code
   *     backend} if a node needs one
   * @param nodes texts of lines, one a node in the order in which they run: {@code name}, or {@code
   *     name <- other input}, names separated by blanks
   */
  public static Outline of(String pipeline, String given, String... nodes) {
    return new Outline(pipeline, given, nodes);
  }

  private int[] needs(String line) {
    int start = line.indexOf(NEEDS);
    if (start < 0) {
      return new int[0];
    }
    String[] names = line.substring(start + NEEDS.length()).split(" ");
    return slots(List.of(names));
  }

  private int[] sinks(boolean[] needed) {
    int[] sinks = new int[nodes.size()];
    int count = 0;
    for (int node = 0; node < sinks.length; node++) {
      if (!needed[node]) {
        sinks[count++] = node;
      }
    }
    return Arrays.copyOf(sinks, count);
  }

  /** Returns the binary name of the pipeline's type. */
  String pipeline() {
    return pipeline;
  }

  /** Returns the pipeline's name as messages call it. */
  String name() {
    return pipeline.substring(pipeline.lastIndexOf('.') + 1).replace('$', '.');
  }

  int nodeCount() {
    return needs.length;
  }

  int slotCount() {
    return nodes.size() + given.size();
  }

  String node(int slot) {
    return nodes.get(slot);
  }

  /** Returns how what is missing from outside is called in messages. */
  String given(int slot) {
    return given.get(slot - nodes.size());
  }

  /** Returns the slots that a node needs; not to be changed. */
  int[] needs(int node) {
    return needs[node];
  }

  /**
   * Returns the slots of the nodes that no other node reads, the same array each time; not to be
   * changed.
   */
  int[] sinkSlots() {
    return sinkSlots;
  }

  /** Returns the slots of nodes, and of what is given. */
  int[] slots(List<String> names) {
    int[] found = new int[names.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] =
          Objects.requireNonNull(slots.get(names.get(i)), () -> "nothing is called " + names);
    }
    return found;
  }

  @Override
  public String toString() {
    return pipeline + nodes;
  }
}
