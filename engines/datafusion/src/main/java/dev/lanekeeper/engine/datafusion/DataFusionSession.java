package dev.lanekeeper.engine.datafusion;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.ArrowMemory;
import dev.lanekeeper.arrow.ArrowTypes;
import dev.lanekeeper.engine.EngineExecution;
import dev.lanekeeper.engine.EnginePlan;
import dev.lanekeeper.engine.EngineQuery;
import dev.lanekeeper.engine.EngineSession;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.SpillFolder;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.type.Schema;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.ArrowSchema;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;

/** An open engine. Its tables are known to all of its statements. */
@RequiresLane
final class DataFusionSession implements EngineSession {

  private final long handle;
  private final @Nullable SpillFolder spillFolder;
  private final BufferAllocator allocator = ArrowMemory.open();

  /** The name of each source that was looked at, so that another look takes the same. */
  private final Map<Source, String> sources = new ConcurrentHashMap<>();

  private boolean closed;

  private DataFusionSession(long handle, @Nullable SpillFolder spillFolder) {
    this.handle = handle;
    this.spillFolder = spillFolder;
  }

  static DataFusionSession open(RuntimeProfile profile) {
    SpillFolder spill = profile.spillFolder().map(SpillFolder::in).orElse(null);
    byte[] folder = spill == null ? NativeCalls.NONE : NativeCalls.bytes(spill.path().toString());
    long[] handle = new long[1];
    try {
      NativeCalls.check(
          NativeFunctions.sessionOpen(
              profile.threads().orElse(0),
              profile.memoryLimit().orElseGet(MachineMemory::half),
              folder,
              folder.length,
              0,
              handle));
      return new DataFusionSession(handle[0], spill);
    } catch (RuntimeException e) {
      if (spill != null) {
        spill.close();
      }
      throw e;
    }
  }

  @Override
  public EngineQuery source(ScanSource source, Schema schema) {
    String name =
        sources.computeIfAbsent(
            new Source(source, schema), unknown -> "lanekeeper_source_" + sources.size());
    String sql;
    if (source instanceof ScanSource.Parquet parquet) {
      sql = ParquetSource.register(this, name, parquet.files(), schema);
    } else if (source instanceof ScanSource.Csv csv) {
      sql = CsvSource.register(this, name, csv, schema);
    } else {
      throw new IllegalArgumentException("tables in memory are registered: " + source);
    }
    view(name, new EngineQuery(sql, List.of()));
    return new EngineQuery(Selection.all(schema, name), List.of());
  }

  @Override
  public List<String> columns(ScanSource.Files files) {
    return files instanceof ScanSource.Csv csv
        ? CsvSource.columns(this, csv)
        : ParquetSource.columns(this, files.files());
  }

  @Override
  public void register(String name, Schema schema, ArrowReader rows, BufferAllocator owner) {
    byte[] bytes = NativeCalls.bytes(name);
    try (ArrowSchema wanted = ArrowSchema.allocateNew(owner);
        ArrowArrayStream stream = ArrowArrayStream.allocateNew(owner)) {
      Data.exportSchema(owner, ArrowTypes.schema(schema), null, wanted);
      Data.exportArrayStream(owner, rows, stream);
      NativeCalls.check(
          NativeFunctions.streamRegister(
              handle, bytes, bytes.length, wanted.memoryAddress(), stream.memoryAddress()));
    }
  }

  @Override
  public void drop(String name) {
    byte[] bytes = NativeCalls.bytes(name);
    NativeCalls.check(NativeFunctions.drop(handle, bytes, bytes.length));
  }

  @Override
  public EngineExecution prepare(EngineQuery query) {
    return prepare(false, NativeCalls.bytes(query.sql()), query.parameters());
  }

  @Override
  public EngineExecution prepare(EnginePlan plan) {
    return prepareSubstrait(plan.bytes(), plan.parameters());
  }

  @Override
  public void view(String name, EngineQuery select) {
    byte[] nameBytes = NativeCalls.bytes(name);
    byte[] sql = NativeCalls.bytes(select.sql());
    NativeCalls.check(
        NativeFunctions.queryRegister(handle, nameBytes, nameBytes.length, sql, sql.length));
  }

  /**
   * Makes a Substrait plan ready. Its tables are those registered here, its dynamic parameters the
   * values in their order.
   *
   * @throws dev.lanekeeper.engine.RefusedFormException if DataFusion does not read the plan
   */
  EngineExecution prepareSubstrait(byte[] plan, List<EngineQuery.Parameter> values) {
    return prepare(true, plan, values);
  }

  private EngineExecution prepare(
      boolean substrait, byte[] statement, List<EngineQuery.Parameter> values) {
    long[] execution = new long[1];
    try (Parameters parameters = Parameters.of(values, allocator)) {
      NativeCalls.check(
          NativeFunctions.prepare(
              handle,
              substrait ? 1 : 0,
              statement,
              statement.length,
              parameters.arrayAddress(),
              parameters.schemaAddress(),
              execution));
    }
    return new DataFusionExecution(execution[0]);
  }

  /** Returns the native session's number. */
  long handle() {
    return handle;
  }

  /** Returns where structures that are handed over are counted. */
  BufferAllocator allocator() {
    return allocator;
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      NativeCalls.check(NativeFunctions.sessionClose(handle));
    } finally {
      allocator.close();
      if (spillFolder != null) {
        spillFolder.close();
      }
    }
  }

  private record Source(ScanSource source, Schema schema) {}
}
