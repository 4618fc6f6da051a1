package dev.lanekeeper.sample.codegraph.extract;

import dev.lanekeeper.sample.codegraph.inputs.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Cuts the list of files into pieces that are read at a time. */
final class Batches {

  private static final int MOST_BYTES = 400_000;

  private Batches() {}

  /** Returns the files in order, each batch of bounded size unless one file is larger. */
  static List<List<SourceFile>> of(List<SourceFile> files) {
    List<List<SourceFile>> batches = new ArrayList<>();
    List<SourceFile> batch = new ArrayList<>();
    long bytes = 0;
    for (SourceFile file : files) {
      if (!batch.isEmpty() && bytes + file.bytes().length > MOST_BYTES) {
        batches.add(batch);
        batch = new ArrayList<>();
        bytes = 0;
      }
      batch.add(file);
      bytes += file.bytes().length;
    }
    batches.add(batch);
    return batches;
  }
}
