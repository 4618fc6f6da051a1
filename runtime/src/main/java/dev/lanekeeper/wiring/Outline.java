package dev.lanekeeper.wiring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of a wiring's slots: nodes in the order in which they run, then inputs, then the
 * backend, if a node needs one. Written by generated code into a constant, and thread-safe from
 * then on.
 */
public final class Outline {

  private static final String BACKEND = "backend";

  private final String pipeline;
  private final List<String> nodes = new ArrayList<>();
  private final List<String> sinks = new ArrayList<>();
  private final List<String> inputs = new ArrayList<>();
  private boolean backend;
  private volatile int @Nullable [] sinkSlots;

  private Outline(String pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * Starts the outline of a pipeline.
   *
   * @param pipeline the binary name of its type
   */
  public static Outline of(String pipeline) {
    return new Outline(pipeline);
  }

  /** Adds nodes; each text has names separated by blanks. */
  public Outline nodes(String... names) {
    add(nodes, names);
    return this;
  }

  /** Adds nodes that no other node reads; each text has names separated by blanks. */
  public Outline sinks(String... names) {
    add(sinks, names);
    return this;
  }

  /** Adds inputs; each text has names separated by blanks. */
  public Outline inputs(String... names) {
    add(inputs, names);
    return this;
  }

  private static void add(List<String> all, String... names) {
    for (String some : names) {
      Collections.addAll(all, some.split(" "));
    }
  }

  /** Adds the backend. */
  public Outline backend() {
    backend = true;
    return this;
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
    return nodes.size();
  }

  int slotCount() {
    return nodes.size() + inputs.size() + (backend ? 1 : 0);
  }

  String node(int slot) {
    return nodes.get(slot);
  }

  /** Returns how a missing input is called in messages. */
  String input(int slot) {
    int index = slot - nodes.size();
    return index < inputs.size() ? inputs.get(index) : BACKEND;
  }

  /** Returns the slots of the nodes that no other node reads, the same array each time. */
  int[] sinkSlots() {
    int[] slots = sinkSlots;
    if (slots == null) {
      slots = slots(sinks);
      sinkSlots = slots;
    }
    return slots;
  }

  /** Returns the slots of nodes. */
  int[] slots(List<String> names) {
    Map<String, Integer> slots = new LinkedHashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      slots.put(nodes.get(i), i);
    }
    return names.stream().map(slots::get).mapToInt(Integer::intValue).toArray();
  }

  @Override
  public String toString() {
    return pipeline + Arrays.toString(nodes.toArray());
  }
}
