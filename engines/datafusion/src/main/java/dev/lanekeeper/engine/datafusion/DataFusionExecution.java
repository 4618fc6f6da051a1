package dev.lanekeeper.engine.datafusion;

import com.sun.jna.Pointer;
import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.engine.EngineExecution;
import dev.lanekeeper.engine.Explain;
import dev.lanekeeper.engine.ExportFormat;
import dev.lanekeeper.engine.ExportTarget;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;

/** One statement, known to the native library by its number. */
@RequiresLane
final class DataFusionExecution implements EngineExecution {

  private final long handle;
  private @Nullable StreamReader reader;

  DataFusionExecution(long handle) {
    this.handle = handle;
  }

  @Override
  public ArrowReader stream(BufferAllocator allocator, int batchRows) {
    try (ArrowArrayStream stream = ArrowArrayStream.allocateNew(allocator)) {
      NativeCalls.check(NativeFunctions.stream(handle, batchRows, stream.memoryAddress()));
      StreamReader started =
          new StreamReader(Data.importArrayStream(allocator, stream), this, allocator);
      reader = started;
      return started;
    }
  }

  @Override
  public long export(ExportTarget target) {
    byte[] path = NativeCalls.bytes(target.path().toAbsolutePath().toString());
    byte[] partitionBy = NativeCalls.bytes(target.partitionBy());
    boolean header = false;
    char delimiter = ',';
    byte[] nullText = NativeCalls.NONE;
    boolean csv = target.format() instanceof ExportFormat.Csv;
    if (target.format() instanceof ExportFormat.Csv format) {
      header = format.options().header();
      delimiter = format.options().delimiter();
      nullText = NativeCalls.bytes(format.options().nullText());
    }
    long[] rows = new long[1];
    NativeCalls.check(
        NativeFunctions.export(
            handle,
            path,
            path.length,
            csv ? 1 : 0,
            header ? 1 : 0,
            delimiter,
            nullText,
            nullText.length,
            partitionBy,
            partitionBy.length,
            rows));
    return rows[0];
  }

  @Override
  public long create(String name, Schema schema) {
    byte[] bytes = NativeCalls.bytes(name);
    long[] rows = new long[1];
    NativeCalls.check(NativeFunctions.create(handle, bytes, bytes.length, rows));
    return rows[0];
  }

  @Override
  public String explain(Explain mode) {
    if (mode == Explain.OFF) {
      return "";
    }
    long[] plan = new long[1];
    NativeCalls.check(NativeFunctions.explain(handle, mode == Explain.ANALYZE ? 1 : 0, plan));
    return NativeCalls.text(new Pointer(plan[0]));
  }

  @Override
  public void cancel() {
    NativeCalls.check(NativeFunctions.cancel(handle));
  }

  @Override
  public void close() {
    StreamReader open = reader;
    reader = null;
    try {
      if (open != null) {
        open.closeRows();
      }
    } catch (IOException e) {
      throw Failures.of(e);
    } finally {
      NativeCalls.check(NativeFunctions.close(handle));
    }
  }
}
