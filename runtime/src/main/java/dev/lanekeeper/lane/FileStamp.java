package dev.lanekeeper.lane;

import dev.lanekeeper.plan.rel.ScanSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells one state of a file from another without reading it; all empty for a file that is not
 * there.
 */
record FileStamp(long size, @Nullable FileTime modified, @Nullable Object key) {

  /** Returns the stamps of a source's files; none if it has no files. */
  static List<FileStamp> of(ScanSource source) {
    return source instanceof ScanSource.Files files
        ? files.files().stream().map(FileStamp::of).toList()
        : List.of();
  }

  private static FileStamp of(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(found.size(), found.lastModifiedTime(), found.fileKey());
    } catch (IOException e) {
      return new FileStamp(-1, null, null); // who reads it says what is wrong with it
    }
  }
}
