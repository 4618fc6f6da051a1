package dev.lanekeeper.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file system of a few megabytes, which a process alone sees and which ends with it. */
final class SmallDisk {

  /** How large it is. */
  static final long BYTES = 8L << 20;

  private static final String MOUNT =
      "mount -t tmpfs -o size=" + BYTES + " small-disk \"$0\" && exec \"$@\"";

  private SmallDisk() {}

  /**
   * Starts a process that has such a file system at a folder; it ends with a code other than 0 if
   * it may not have one.
   */
  static Process in(Path folder, String... command) throws IOException {
    List<String> words = new ArrayList<>(List.of("unshare", "--map-root-user", "--mount"));
    words.addAll(List.of("sh", "-c", MOUNT, folder.toString()));
    words.addAll(List.of(command));
    return new ProcessBuilder(words).redirectErrorStream(true).start();
  }
}
