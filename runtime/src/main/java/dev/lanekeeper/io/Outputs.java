package dev.lanekeeper.io;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

  /** Returns the failure to write a target, in words. */
  static LaneException failure(Path target, IOException cause) {
    return failure(target, reason(cause), cause);
  }

  /** Returns the failure to write a target. */
  static LaneException failure(Path target, String reason, @Nullable Throwable cause) {
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
