package dev.lanekeeper.wiring;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.rel.Rel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The plans that nodes become: named as their nodes, and of rows made once. */
final class Plans {

  private final Outline outline;
  private final Map<Key, Plan<?>> ofRows = new HashMap<>();

  Plans(Outline outline) {
    this.outline = outline;
  }

  private record Key(int node, Class<?> recordClass) {}

  static <R> Plan<R> named(Outline outline, int node, @Nullable Plan<R> plan) {
    String name = outline.node(node);
    if (plan == null) {
      throw new LaneException(
          Code.LK401,
          Code.LK401.message(name, outline.name(), "it returned null where a Plan is expected"),
          Code.LK401.fix("Return a plan; Plan.values(List.of(), ...) is one without rows."),
          null);
    }
    return Plan.of(new Rel.Named(name, plan.rel()), plan.rowType());
  }

  @SuppressWarnings("unchecked") // the class is part of the key
  <R> Plan<R> ofRows(int node, Class<R> recordClass, Supplier<Plan<R>> rows) {
    Key key = new Key(node, recordClass);
    Plan<?> known = ofRows.get(key);
    if (known == null) {
      known = named(outline, node, rows.get());
      ofRows.put(key, known);
    }
    return (Plan<R>) known;
  }
}
