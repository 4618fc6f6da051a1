package dev.lanekeeper.io;

import dev.lanekeeper.engine.ExportFormat;
import dev.lanekeeper.engine.ExportTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Writes folders of partitions beside their target and swaps them for those that are there. */
final class PartitionWriter {

  private final Path target;
  private final ExportFormat format;
  private final String column;

  PartitionWriter(Path target, ExportFormat format, String column) {
    this.target = target.toAbsolutePath();
    this.format = format;
    this.column = column;
  }

  Receipt write(SinkRows rows) {
    checkTarget(rows);
    Path stage = Outputs.beside(target);
    List<Path> made = new ArrayList<>();
    boolean done = false;
    try {
      made.addAll(Outputs.makeFolders(target));
      Path written = Files.createDirectories(stage.resolve("new"));
      Files.createDirectories(stage.resolve("old"));
      long count = rows.export(new ExportTarget(written, format, List.of(column)));
      List<Path> files = swap(stage);
      done = true;
      return new Receipt(
          target.toString(), count, OptionalLong.empty(), Outputs.bytes(files), files);
    } catch (IOException e) {
      throw Outputs.failure(target, e);
    } finally {
      Outputs.remove(done ? stage : stage.resolve("new"));
      if (!done) {
        // What could not be moved back is still in "old", and stays there: it is somebody's data.
        Outputs.removeEmpty(List.of(stage, stage.resolve("old")));
        Outputs.removeEmpty(made);
      }
    }
  }

  /** Moves each new partition in, after what it replaces moved out; a failure moves all back. */
  private List<Path> swap(Path stage) throws IOException {
    Path old = stage.resolve("old");
    List<Path> movedIn = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    try {
      for (Path partition : children(stage.resolve("new"))) {
        Path place = target.resolve(partition.getFileName());
        if (Files.exists(place)) {
          Files.move(place, old.resolve(partition.getFileName()));
        }
        Files.move(partition, place);
        movedIn.add(place);
        files.addAll(children(place));
      }
      return files;
    } catch (IOException e) {
      movedIn.forEach(Outputs::remove);
      moveBack(old, e);
      throw e;
    }
  }

  private void moveBack(Path old, IOException failure) {
    try {
      for (Path partition : children(old)) {
        Files.move(partition, target.resolve(partition.getFileName()));
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    }
  }

  private void checkTarget(SinkRows rows) {
    Outputs.column(target, rows.schema(), column);
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw Outputs.failure(target, "it is a file, not a folder", null);
    }
  }
}
