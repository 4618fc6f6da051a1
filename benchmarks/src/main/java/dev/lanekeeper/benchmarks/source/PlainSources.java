package dev.lanekeeper.benchmarks.source;

import java.io.IOException;
import java.util.List;

/** The graph's methods as plain Java: nothing in it is annotated. */
public final class PlainSources {
  private PlainSources() {}

  public static void write(Graph graph, SourceFolder folder) throws IOException {
    for (List<GraphNode> nodes : graph.libraries()) {
      String name = Graph.library(nodes.get(0));
      StringBuilder text =
          new StringBuilder("package generated;\n\nimport java.util.List;\n\n")
              .append("public final class " + name + " {\n");
      nodes.forEach(node -> text.append(Methods.of(node, parameter -> "")));
      folder.write(name, text.append("}\n").toString());
    }
    folder.write("Event", "package generated;\n\n" + Methods.EVENT);
  }
}
