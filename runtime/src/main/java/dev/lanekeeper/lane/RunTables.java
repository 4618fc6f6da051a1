package dev.lanekeeper.lane;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.arrow.Records;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.EngineQuery;
import dev.lanekeeper.engine.EngineSession;
import dev.lanekeeper.plan.RecordTable;
import dev.lanekeeper.plan.rel.MemoryTable;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.render.SourceTexts;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.arrow.memory.BufferAllocator;

/**
 * What the plans of one run read: each source is looked at once, each table in memory is given to
 * the engine once, under a name that no other run uses.
 */
@RequiresLane
final class RunTables implements SourceTexts {

  private static final AtomicLong RUNS = new AtomicLong();

  private final String prefix = "lane_" + RUNS.incrementAndGet() + "_";
  private final AtomicLong stages = new AtomicLong();
  private final Supplier<EngineSession> session;
  private final Supplier<BufferAllocator> allocator;
  private final Resources resources;
  private final IdentityHashMap<MemoryTable, String> names = new IdentityHashMap<>();
  private final Map<Source, EngineQuery> sources = new HashMap<>();

  RunTables(
      Supplier<EngineSession> session, Supplier<BufferAllocator> allocator, Resources resources) {
    this.session = session;
    this.allocator = allocator;
    this.resources = resources;
  }

  @Override
  public synchronized EngineQuery select(ScanSource source, Schema schema) {
    return sources.computeIfAbsent(
        new Source(source, schema), key -> session.get().source(source, schema));
  }

  @Override
  public synchronized String tableName(MemoryTable table) {
    if (table instanceof StagedTable staged) {
      return staged.name();
    }
    String known = names.get(table);
    if (known != null) {
      return known;
    }
    String name = prefix + (names.size() + 1);
    // The session, not the backend, which may be closed before the run.
    EngineSession holder = session.get();
    register(name, table);
    resources.add(() -> holder.drop(name));
    names.put(table, name);
    return name;
  }

  /** Returns a name for a table that parts of a plan leave in the engine. */
  String stagedName() {
    return prefix + "stage_" + stages.incrementAndGet();
  }

  private void register(String name, MemoryTable table) {
    if (table instanceof ArrowTable arrow) {
      session.get().register(name, arrow);
    } else if (table instanceof RecordTable<?> records) {
      try (ArrowTable rows = Records.table(records, allocator.get())) {
        session.get().register(name, rows);
      }
    } else {
      throw new LaneException(
          Code.LK407,
          Code.LK407.message("No engine can read a " + table.getClass().getName() + "."),
          Code.LK407.fix("Give the plan records (Plan.values) or an ArrowTable."),
          null);
    }
  }

  private record Source(ScanSource source, Schema schema) {}
}
