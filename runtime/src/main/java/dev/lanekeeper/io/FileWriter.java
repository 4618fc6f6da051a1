package dev.lanekeeper.io;

import dev.lanekeeper.engine.ExportFormat;
import dev.lanekeeper.engine.ExportTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Writes one file beside its target and moves it there. */
final class FileWriter {

  /** Makes names that sort by the time of writing. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final Path target;
  private final ExportFormat format;
  private final boolean creates;

  /**
   * Makes a writer.
   *
   * @param creates whether the target must not exist
   */
  FileWriter(Path target, ExportFormat format, boolean creates) {
    this.target = target.toAbsolutePath();
    this.format = format;
    this.creates = creates;
  }

  /** Returns a writer of one more file in a folder. */
  static FileWriter append(Path folder, ExportFormat format) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw Outputs.failure(folder, "it is a file, not a folder that files are added to", null);
    }
    String unique = UUID.randomUUID().toString().substring(0, 8);
    String name = "part-" + TIME.format(Instant.now()) + "-" + unique + "." + format.extension();
    return new FileWriter(folder.resolve(name), format, true);
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
      return new Receipt(target.toString(), count, OptionalLong.empty(), bytes, List.of(target));
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
    Outputs.checkNoFolder(target);
    if (creates && Files.exists(target)) {
      throw Outputs.failure(target, "it exists, and the sink is to create it", null);
    }
  }
}
