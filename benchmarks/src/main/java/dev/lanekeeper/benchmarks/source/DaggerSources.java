package dev.lanekeeper.benchmarks.source;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The same graph for Dagger: a module a library, {@code @Named} because Dagger tells values of one
 * type apart by it, {@code @Singleton} because a node is computed once, and methods of the
 * component for the sinks only.
 */
public final class DaggerSources {
  private DaggerSources() {}

  public static void write(Graph graph, SourceFolder folder) throws IOException {
    for (List<GraphNode> nodes : graph.libraries()) {
      String name = Graph.library(nodes.get(0));
      folder.write(name, module(name, nodes));
    }
    folder.write("Event", "package generated;\n\n" + Methods.EVENT);
    folder.write("MadeUpComponent", component(graph));
  }

  private static String module(String name, List<GraphNode> nodes) {
    StringBuilder text =
        new StringBuilder(
            """
            package generated;

            import dagger.Module;
            import dagger.Provides;
            import java.util.List;
            import javax.inject.Named;
            import javax.inject.Singleton;

            @Module
            public final class %s {
            """
                .formatted(name));
    for (GraphNode node : nodes) {
      text.append("\n  @Provides\n  @Singleton\n  ").append(named(node.name())).append('\n');
      text.append(Methods.of(node, DaggerSources::named));
    }
    return text.append("}\n").toString();
  }

  private static String component(Graph graph) {
    String modules =
        graph.libraryNames().stream()
            .map(library -> library + ".class")
            .collect(Collectors.joining(",\n  "));
    String methods =
        graph.sinks().stream()
            .map(sink -> "  %s%s %s();\n".formatted(named(sink), type(sink), sink.name()))
            .collect(Collectors.joining());
    return """
        package generated;

        import dagger.BindsInstance;
        import dagger.Component;
        import java.util.List;
        import javax.inject.Named;
        import javax.inject.Singleton;

        @Singleton
        @Component(modules = {
          %s
        })
        public interface MadeUpComponent {
        %s
          @Component.Factory
          interface Factory {
            MadeUpComponent create(@BindsInstance %slong %s);
          }
        }
        """
        .formatted(modules, methods, named(Graph.INPUT), Graph.INPUT);
  }

  private static String type(GraphNode node) {
    return node.value().type();
  }

  private static String named(GraphNode node) {
    return named(node.name());
  }

  private static String named(String name) {
    return "@Named(\"" + name + "\") ";
  }
}
