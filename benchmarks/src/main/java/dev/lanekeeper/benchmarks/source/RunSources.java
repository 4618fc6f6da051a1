package dev.lanekeeper.benchmarks.source;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A graph of numbers as a pipeline, and two ways to run it: by the generated wiring and by
 * hand-written calls.
 */
public final class RunSources {
  /** Class that runs the generated wiring. */
  public static final String LANE_RUN = "LaneRun";

  /** Class that calls the nodes itself. */
  public static final String HAND_RUN = "HandRun";

  private static final int CALLS_A_METHOD = 100;

  private RunSources() {}

  /**
   * Writes the sources.
   *
   * @param way the interface that both classes implement
   */
  public static void write(Graph graph, Class<?> way, SourceFolder folder) throws IOException {
    LaneSources.write(graph, folder);
    folder.write(LANE_RUN, laneRun(graph, way));
    folder.write(HAND_RUN, handRun(graph, way));
  }

  private static String laneRun(Graph graph, Class<?> way) {
    return """
        package generated;

        public final class %s implements %s {
          @Override
          public long run(long seed) throws Exception {
            try (%sWiring wiring = %sWiring.builder().seed(seed).build()) {
              wiring.run();
              return wiring.%s();
            }
          }
        }
        """
        .formatted(
            LANE_RUN, way.getName(), LaneSources.PIPELINE, LaneSources.PIPELINE, graph.lastName());
  }

  /**
   * Values in fields and a hundred calls a method: one method with all calls is too long for the
   * JIT compiler.
   */
  private static String handRun(Graph graph, Class<?> way) {
    List<GraphNode> nodes = graph.nodes();
    StringBuilder fields = new StringBuilder();
    nodes.forEach(node -> fields.append("    long ").append(node.name()).append(";\n"));
    StringBuilder calls = new StringBuilder();
    StringBuilder methods = new StringBuilder();
    for (int from = 0; from < nodes.size(); from += CALLS_A_METHOD) {
      calls.append("      part").append(from).append("();\n");
      methods.append("    void part").append(from).append("() {\n");
      List<GraphNode> part = nodes.subList(from, Math.min(from + CALLS_A_METHOD, nodes.size()));
      part.forEach(node -> methods.append(call(node)));
      methods.append("    }\n");
    }
    return """
        package generated;

        public final class %s implements %s {
          @Override
          public long run(long seed) {
            Values values = new Values(seed);
            values.all();
            return values.%s;
          }

          private static final class Values {
            final long seed;
        %s
            Values(long seed) {
              this.seed = seed;
            }

            void all() {
        %s    }
        %s  }
        }
        """
        .formatted(HAND_RUN, way.getName(), graph.lastName(), fields, calls, methods);
  }

  private static String call(GraphNode node) {
    String arguments =
        node.readsInput()
            ? Graph.INPUT
            : node.parents().stream().map(GraphNode::name).collect(Collectors.joining(", "));
    return "      %s = %s.%s(%s);\n"
        .formatted(node.name(), Graph.library(node), node.name(), arguments);
  }
}
