package dev.lanekeeper.sample;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.graph.GraphNode;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.Conformed;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.wiring.Wiring;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;

/** What the nodes of a wiring give, so that two modes can be compared. */
public final class ModeParity {

  private ModeParity() {}

  /**
   * One node's table.
   *
   * @param schema its columns
   * @param rows how many
   * @param digest of columns and rows
   */
  public record Table(Schema schema, long rows, String digest) {}

  /** Runs a whole wiring, and returns the table of each node that is one, by the node's name. */
  @LaneRoot("compares modes")
  public static Map<String, Table> tables(Wiring wiring, Backend backend, AdapterMode mode)
      throws ReflectiveOperationException {
    wiring.run();
    Graph graph = wiring.graph();
    Map<String, Table> tables = new TreeMap<>();
    ExecutionContext context = ExecutionContext.of(backend.profile());
    try (Run run = Run.open("parity", backend, mode, context)) {
      for (GraphNode node : graph.nodes()) {
        Lane lane = run.lane(node.name());
        Object value = value(wiring, node.name());
        if (value instanceof Plan<?> plan) {
          tables.put(node.name(), table(lane, plan));
        } else if (value instanceof Conformed<?> conformed) {
          tables.put(node.name(), table(lane, conformed.rows()));
          tables.put(node.name() + " rejects", table(lane, conformed.rejects()));
        }
      }
    }
    return tables;
  }

  private static Object value(Wiring wiring, String node) throws ReflectiveOperationException {
    Method accessor = wiring.getClass().getDeclaredMethod(node);
    accessor.setAccessible(true);
    return accessor.invoke(wiring);
  }

  private static Table table(Lane lane, Plan<?> plan) {
    try (ArrowTable table = lane.table(plan)) {
      return new Table(table.schema(), table.rowCount(), lane.digest(plan));
    }
  }
}
