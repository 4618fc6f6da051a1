package dev.lanekeeper.substrait;

import io.substrait.proto.Plan;
import io.substrait.proto.SimpleExtensionDeclaration;
import io.substrait.proto.SimpleExtensionDeclaration.ExtensionFunction;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The functions that one plan calls, numbered in the order in which they are first asked for. Not
 * thread-safe.
 */
public final class Functions {

  private final Map<String, Integer> anchors = new LinkedHashMap<>();

  /** Starts without functions. */
  public Functions() {}

  /** Returns the number of a function, by the name that engines know it under. */
  public int anchor(String name) {
    Integer known = anchors.putIfAbsent(name, anchors.size());
    return known == null ? anchors.size() - 1 : known;
  }

  /** Writes what the numbers mean into a plan. */
  public void declare(Plan.Builder plan) {
    anchors.forEach(
        (name, anchor) ->
            plan.addExtensions(
                SimpleExtensionDeclaration.newBuilder()
                    .setExtensionFunction(
                        ExtensionFunction.newBuilder().setFunctionAnchor(anchor).setName(name))));
  }
}
