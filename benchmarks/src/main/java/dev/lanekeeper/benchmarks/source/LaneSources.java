package dev.lanekeeper.benchmarks.source;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A graph as a Lanekeeper pipeline of node libraries. */
public final class LaneSources {
  /** The pipeline's name, without package. */
  public static final String PIPELINE = "MadeUpPipeline";

  private static final int LAYERS = 5;

  private LaneSources() {}

  public static void write(Graph graph, SourceFolder folder) throws IOException {
    for (List<GraphNode> nodes : graph.libraries()) {
      String name = Graph.library(nodes.get(0));
      folder.write(name, library(name, nodes));
    }
    folder.write("Event", "package generated;\n\n" + Methods.EVENT);
    folder.write(PIPELINE, pipeline(graph));
  }

  private static String library(String name, List<GraphNode> nodes) {
    StringBuilder text =
        new StringBuilder(
            """
            package generated;

            import dev.lanekeeper.annotation.Input;
            import dev.lanekeeper.annotation.Node;
            import dev.lanekeeper.annotation.NodeLibrary;
            import dev.lanekeeper.annotation.Tag;
            import java.util.List;

            @NodeLibrary
            public final class %s {
            """
                .formatted(name));
    for (GraphNode node : nodes) {
      text.append("\n  @Node\n  @Tag(layer = \"layer%d\")\n".formatted(node.index() % LAYERS));
      text.append(Methods.of(node, parameter -> parameter.equals(Graph.INPUT) ? "@Input " : ""));
    }
    return text.append("}\n").toString();
  }

  private static String pipeline(Graph graph) {
    String nodes =
        graph.libraryNames().stream()
            .map(library -> library + ".class")
            .collect(Collectors.joining(",\n  "));
    return """
        package generated;

        import dev.lanekeeper.annotation.Pipeline;

        @Pipeline(nodes = {
          %s
        })
        public interface %s {}
        """
        .formatted(nodes, PIPELINE);
  }
}
