package dev.lanekeeper.io;

import dev.lanekeeper.engine.ExportFormat;
import dev.lanekeeper.engine.ExportTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes one file beside its target and moves it there. */
final class FileWriter {

  private final Path target;
  private final ExportFormat format;
  private final WriteMode mode;

  FileWriter(Path target, ExportFormat format, WriteMode mode) {
    this.target = target.toAbsolutePath();
    this.format = format;
    this.mode = mode;
  }

  Receipt write(SinkRows rows) {
    checkTarget();
    Path staged = Outputs.beside(target);
    List<Path> made = List.of();
    boolean moved = false;
    try {
      made = Outputs.makeFolders(target.getParent());
      long count = rows.export(new ExportTarget(staged, format, List.of()));
      long bytes = Files.size(staged);
      checkTarget();
      Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
      moved = true;
      return new Receipt(target, count, bytes, List.of(target));
    } catch (IOException e) {
      throw Outputs.failure(target, e);
    } finally {
      if (!moved) {
        Outputs.remove(staged);
        Outputs.removeEmpty(made);
      }
    }
  }

  private void checkTarget() {
    if (Files.isDirectory(target)) {
      throw Outputs.failure(target, "it is a folder", null);
    }
    if (mode == WriteMode.CREATE && Files.exists(target)) {
      throw Outputs.failure(target, "it exists, and the sink is to create it", null);
    }
  }
}
