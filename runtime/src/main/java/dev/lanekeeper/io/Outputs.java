package dev.lanekeeper.io;

import dev.lanekeeper.arrow.Records;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.Row;
import dev.lanekeeper.plan.RowType;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;

/** What writers share: places beside the target, and failures told. */
final class Outputs {

  private Outputs() {}

  /**
   * Returns a new name beside a target: on the same disk, so that it can be moved in one step, and
   * hidden.
   */
  static Path beside(Path target) {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    return target.resolveSibling("." + target.getFileName() + ".lanekeeper-" + unique);
  }

  /** Makes a folder and those above it; returns those that were not there, outermost first. */
  static List<Path> makeFolders(@Nullable Path folder) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path at = folder; at != null && !Files.exists(at); at = at.getParent()) {
      missing.add(0, at);
    }
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return missing;
  }

  /** Removes a file or folder with all that is in it; what cannot be removed stays. */
  static void remove(Path path) {
    try (Stream<Path> below = Files.walk(path)) {
      below.sorted(Comparator.reverseOrder()).forEach(Outputs::removeOne);
    } catch (IOException e) {
      // Not there, or not ours to remove: the failure that led here is the one to tell.
      return;
    }
  }

  /** Removes folders that are empty, the innermost first. */
  static void removeEmpty(List<Path> folders) {
    for (int i = folders.size() - 1; i >= 0; i--) {
      removeOne(folders.get(i));
    }
  }

  private static void removeOne(Path path) {
    // File, not Files: a folder that is not empty, or gone already, is no failure here.
    path.toFile().delete();
  }

  /** Returns the size of files, all together. */
  static long bytes(List<Path> files) throws IOException {
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  /** Fails if a target that is to be a file is a folder. */
  static void checkNoFolder(Path target) {
    if (Files.isDirectory(target)) {
      throw failure(target, "it is a folder", null);
    }
  }

  /**
   * Returns a column of the rows that a target gets.
   *
   * @throws LaneException LK410 if there is none of that name
   */
  static Field column(Object target, Schema schema, String name) {
    return schema
        .field(name)
        .orElseThrow(
            () ->
                failure(
                    target, "the plan has no column '" + name + "', only " + schema.names(), null));
  }

  /** Returns the only value of a plan of one row. */
  static long number(SinkRows rows) {
    try (ArrowReader reader = rows.stream()) {
      Row row = Records.list(reader, RowType.of(rows.schema())).get(0);
      return (Long) Objects.requireNonNull(row.get(rows.schema().names().get(0)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the failure of rows that cannot be merged by their key. */
  static LaneException unfit(String what) {
    return new LaneException(
        Code.LK404,
        Code.LK404.message(what + ". Nothing was replaced."),
        Code.LK404.fix("Give each row that is written a key of its own."),
        null);
  }

  /** Returns the failure to write a target, in words. */
  static LaneException failure(Object target, IOException cause) {
    return failure(target, reason(cause), cause);
  }

  /** Returns the failure to write a target. */
  static LaneException failure(Object target, String reason, @Nullable Throwable cause) {
    return new LaneException(
        Code.LK410,
        Code.LK410.message("Cannot write " + target + ": " + reason + ". Nothing was replaced."),
        Code.LK410.fix(
            "Check that the folder may be written and the disk has room, or write elsewhere."),
        cause);
  }

  private static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "access to " + failure.getMessage() + " is denied";
    } else if (failure instanceof NotDirectoryException
        || failure instanceof FileAlreadyExistsException) {
      return failure.getMessage() + " is a file, not a folder";
    } else if (failure instanceof NoSuchFileException) {
      return failure.getMessage() + " does not exist";
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
