package dev.lanekeeper.maven;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.diagnostic.Nearest;
import dev.lanekeeper.graph.Graph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Manifests in a folder: those that were built, or those that were accepted. */
final class Manifests {

  private static final String END = ".json";
  private static final String LEDGER = "ledger.json";

  private final Path folder;

  private Manifests(Path folder) {
    this.folder = folder;
  }

  /** Returns those beside a module's class files. */
  static Manifests built(Path classes) {
    return new Manifests(classes.resolve("META-INF/lanekeeper"));
  }

  /** Returns those in a folder of their own. */
  static Manifests in(Path folder) {
    return new Manifests(folder);
  }

  /** Returns the files by the names of their pipelines. */
  Map<String, Path> files() throws IOException {
    Map<String, Path> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        all.filter(file -> isManifest(file.getFileName().toString()))
            .forEach(file -> files.put(pipeline(file), file));
      }
    }
    return files;
  }

  private static boolean isManifest(String name) {
    return name.endsWith(END) && !name.equals(LEDGER);
  }

  private static String pipeline(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - END.length());
  }

  /** Returns where the manifest of a pipeline is, or would be. */
  Path file(String pipeline) {
    return folder.resolve(pipeline + END);
  }

  /**
   * Returns a pipeline's graph.
   *
   * @param pipeline its name; null for the only one
   * @throws LaneException LK503 if there is none, or none of that name, or several and no name
   */
  Graph graph(@Nullable String pipeline) throws IOException {
    Map<String, Path> files = files();
    if (pipeline != null && files.containsKey(pipeline)) {
      return Graph.read(file(pipeline));
    }
    if (pipeline == null && files.size() == 1) {
      return Graph.read(files.values().iterator().next());
    }
    String wrong =
        files.isEmpty()
            ? "No pipeline has a manifest in " + folder + "."
            : pipeline == null
                ? "There are several pipelines: " + String.join(", ", files.keySet()) + "."
                : "No pipeline is named '"
                    + pipeline
                    + "'"
                    + Nearest.hint(pipeline, files.keySet())
                    + ".";
    String fix =
        files.isEmpty()
            ? "Compile first: mvn compile lanekeeper:lineage -Dcolumn=..."
            : "Say -Dlanekeeper.pipeline=" + files.keySet().iterator().next() + ".";
    throw new LaneException(Code.LK503, Code.LK503.message(wrong), Code.LK503.fix(fix), null);
  }
}
