package dev.lanekeeper.sample.codegraph.inputs;

import dev.lanekeeper.diagnostic.LaneException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The source files of one run, in the order of their names, held in memory so that every reader
 * sees the same bytes.
 *
 * @param files at least one file, numbered from 1 without gaps
 */
public record SourceSet(List<SourceFile> files) {

  /** Copies the list. */
  public SourceSet {
    files = List.copyOf(files);
  }

  /**
   * Reads all {@code .java} files of folders, jars, zips and single files. Names are relative to
   * what was given, so a folder and a jar of the same sources give equal sets; with several inputs,
   * names start with the input's own.
   *
   * @throws LaneException LK407 if an input is missing, unreadable, damaged or without Java sources
   */
  public static SourceSet read(List<Path> inputs) {
    Map<String, byte[]> contents = new TreeMap<>();
    for (Path input : inputs) {
      Map<String, byte[]> found = readOne(input);
      if (found.isEmpty()) {
        throw SourceFault.of("'" + input + "' has no .java file", hint(input), null);
      }
      String prefix =
          inputs.size() == 1 ? "" : input.toAbsolutePath().normalize().getFileName() + "/";
      found.forEach((name, bytes) -> contents.putIfAbsent(prefix + name, bytes));
    }
    List<SourceFile> files = new ArrayList<>(contents.size());
    contents.forEach((name, bytes) -> files.add(new SourceFile(files.size() + 1, name, bytes)));
    return new SourceSet(files);
  }

  private static Map<String, byte[]> readOne(Path input) {
    if (Files.isDirectory(input)) {
      return FolderSource.read(input);
    }
    if (!Files.exists(input)) {
      throw SourceFault.of(
          "'" + input + "' does not exist", "Give a folder, a jar or zip, or a .java file.", null);
    }
    return input.toString().endsWith(".java")
        ? FolderSource.readSingle(input)
        : ArchiveSource.read(input);
  }

  private static String hint(Path input) {
    return Files.isDirectory(input)
        ? "Give the folder that the packages' folders are in."
        : "Give the jar of sources; of a Maven artifact that is the one with classifier 'sources'.";
  }
}
