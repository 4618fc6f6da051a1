package dev.lanekeeper.io;

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
  private final FileContent content;
  private final boolean creates;

  /**
   * Makes a writer.
   *
   * @param creates whether the target must not exist
   */
  private FileWriter(Path target, FileContent content, boolean creates) {
    this.target = target.toAbsolutePath();
    this.content = content;
    this.creates = creates;
  }

  /** Returns the writer of one file, in a mode that needs no look into what is there. */
  static FileWriter of(Path target, FileContent content, WriteMode mode) {
    return mode instanceof WriteMode.Append
        ? append(target, content)
        : new FileWriter(target, content, mode instanceof WriteMode.Create);
  }

  /** Returns the writer of one more file in a folder. */
  private static FileWriter append(Path folder, FileContent content) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw Outputs.failure(folder, "it is a file, not a folder that files are added to", null);
    }
    String unique = UUID.randomUUID().toString().substring(0, 8);
    String name = "part-" + TIME.format(Instant.now()) + "-" + unique + "." + content.extension();
    return new FileWriter(folder.resolve(name), content, true);
  }

  Receipt write(SinkRows rows) {
    checkTarget();
    Path staged = Outputs.beside(target);
    List<Path> made = List.of();
    boolean moved = false;
    try {
      made = Outputs.makeFolders(target.getParent());
      long count = content.writing().write(rows, staged);
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
