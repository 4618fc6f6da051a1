package dev.lanekeeper.benchmarks.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of generated source files, all of the package {@link #PACKAGE}. */
public final class SourceFolder {
  /** Package of everything that is generated. */
  public static final String PACKAGE = "generated";

  private final Path root;
  private final List<Path> files = new ArrayList<>();

  private SourceFolder(Path root) {
    this.root = root;
  }

  /** Makes the folder if it is not there; what lies in it is written over. */
  public static SourceFolder in(Path root) throws IOException {
    Files.createDirectories(root.resolve(PACKAGE));
    return new SourceFolder(root);
  }

  void write(String className, String text) throws IOException {
    Path file = root.resolve(PACKAGE).resolve(className + ".java");
    Files.writeString(file, text);
    files.add(file);
  }

  /** The files written so far. */
  public List<Path> files() {
    return List.copyOf(files);
  }
}
