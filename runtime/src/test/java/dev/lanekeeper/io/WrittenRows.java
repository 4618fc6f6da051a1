package dev.lanekeeper.io;

import dev.lanekeeper.engine.ExportTarget;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.ipc.ArrowReader;

/** Rows of days, written as one line of text a file; fails after writing if asked to. */
final class WrittenRows implements SinkRows {

  private final Map<String, String> textOfDay;
  private final boolean fails;

  WrittenRows(Map<String, String> textOfDay, boolean fails) {
    this.textOfDay = textOfDay;
    this.fails = fails;
  }

  static WrittenRows of(String day, String text) {
    return new WrittenRows(Map.of(day, text), false);
  }

  WrittenRows failing() {
    return new WrittenRows(textOfDay, true);
  }

  @Override
  public Schema schema() {
    return Schema.of(new Field("day", Simple.TEXT, false));
  }

  @Override
  public long export(ExportTarget target) {
    try {
      for (Map.Entry<String, String> entry : textOfDay.entrySet()) {
        Files.writeString(file(target, entry.getKey()), entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (fails) {
      throw new IllegalStateException("the engine gave up");
    }
    return textOfDay.size();
  }

  private static Path file(ExportTarget target, String day) throws IOException {
    if (target.partitionBy().equals(List.of("day"))) {
      return Files.createDirectory(target.path().resolve("day=" + day)).resolve("data_0.parquet");
    }
    return target.path();
  }

  @Override
  public ArrowReader stream() {
    throw new AssertionError("file sinks let the engine write");
  }

  @Override
  public SinkRows of(Plan<?> plan) {
    throw new AssertionError("nothing is put together here");
  }

  @Override
  public List<String> columnsOf(ScanSource.Files files) {
    throw new AssertionError("nothing is put together here");
  }
}
