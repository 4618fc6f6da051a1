package dev.lanekeeper.planner;

import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.jspecify.annotations.Nullable;

/**
 * One way to call a function.
 *
 * @param name the function's name as the engine spells it
 * @param kinds what it takes; the last one is repeated if {@code variadic}
 * @param required how many arguments it needs
 * @param variadic whether the last kind may be repeated
 * @param result what it gives
 * @param template the engine's spelling, {@code $1} for the first argument; null for {@code
 *     NAME(arguments)}
 * @param text this signature, for messages
 */
record Signature(
    String name,
    List<Kind> kinds,
    int required,
    boolean variadic,
    Result result,
    @Nullable String template,
    String text) {

  boolean takes(List<RelDataType> types) {
    if (types.size() < required || (!variadic && types.size() > kinds.size())) {
      return false;
    }
    for (int i = 0; i < types.size(); i++) {
      if (!kind(i).takes(types.get(i), types.subList(0, i))) {
        return false;
      }
    }
    return result.exists(types);
  }

  Kind kind(int index) {
    return kinds.get(Math.min(index, kinds.size() - 1));
  }

  int most() {
    return variadic ? -1 : kinds.size();
  }
}
