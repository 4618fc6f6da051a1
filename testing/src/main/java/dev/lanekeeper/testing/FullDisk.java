package dev.lanekeeper.testing;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.Engines;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs a sort that needs more disk than there is, runs it again when somebody else has filled the
 * disk, then a small query. Prints how the sorts failed, how many rows the small query had, how
 * much Arrow memory was left, and how many files.
 */
final class FullDisk {

  private FullDisk() {}

  /** Arguments: the engine's name, a folder on a small disk. */
  @LaneRoot("conformance of engines")
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    StringBuilder result = new StringBuilder();
    try (LargeSort sort = LargeSort.open(Engines.named(arguments[0]), Optional.of(folder))) {
      result.append(failure(sort)).append(' ');
      Path other = fill(folder.resolve("other"));
      result.append(failure(sort)).append(' ');
      Files.delete(other);
      result.append(sort.runSmall()).append(' ').append(sort.leftMemory());
    }
    try (Stream<Path> left = Files.list(folder)) {
      System.out.println(result.append(' ').append(left.count()));
    }
  }

  /** Writes a file until the disk is full. */
  private static Path fill(Path file) throws IOException {
    byte[] some = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(file)) {
      // One more than fits: the engine may have left nothing on the disk.
      for (long i = 0; i <= SmallDisk.BYTES; i += some.length) {
        out.write(some);
      }
      throw new IllegalStateException("the disk is larger than it was made");
    } catch (IOException full) {
      return file;
    }
  }

  private static String failure(LargeSort sort) {
    try {
      return "no failure but " + sort.run() + " rows";
    } catch (LaneException e) {
      System.out.println(e.getMessage());
      return e.code().name();
    }
  }
}
