package dev.lanekeeper.report;

import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.graph.GraphInput;
import dev.lanekeeper.graph.GraphNode;
import dev.lanekeeper.graph.NodeColumns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Graphs and reports to look at. */
public final class SampleReports {

  private static final List<String> LAYERS =
      List.of("inputs", "extract", "normalize", "relate", "outputs");

  private SampleReports() {}

  /**
   * Returns orders -> revenue -> top, of which the last executes and falls back; every text that
   * comes from outside ends with the given one.
   */
  public static Graph shop(String text) {
    GraphNode orders =
        node(
            "orders" + text,
            "inputs",
            List.of(),
            List.of("file" + text),
            Optional.empty(),
            SampleColumns.unknown("customer" + text, "day" + text, "amount" + text));
    Optional<String> sql = Optional.of("select customer from orders" + text);
    GraphNode revenue =
        node(
            "revenue" + text,
            "relate" + text,
            List.of(orders.name()),
            List.of(),
            sql,
            SampleColumns.revenue(text));
    GraphNode top =
        new GraphNode(
            "top" + text,
            "shop.Shop#top" + text,
            "java.util.List<shop.Shop.Revenue>" + text,
            true,
            false,
            Map.of("layer", "outputs", "owner" + text, "me" + text),
            List.of(revenue.name()),
            List.of(),
            true,
            Optional.empty(),
            SampleColumns.unknown("customer" + text));
    return new Graph(
        "shop.Shop" + text,
        List.of(new GraphInput("file" + text, "java.nio.file.Path", Optional.of("x" + text))),
        List.of(orders, revenue, top));
  }

  /** Returns a run of {@link #shop}. */
  public static RunReport shopRun(String text) {
    return new RunReport(
        "Shop" + text,
        "duckdb" + text,
        "def" + text,
        Instant.parse("2026-01-02T03:04:05Z"),
        Duration.ofMillis(1500),
        List.of(
            new NodeRecord("orders" + text, Duration.ofMillis(1), Optional.empty()),
            new NodeRecord("revenue" + text, Duration.ofMillis(2), Optional.empty()),
            new NodeRecord("top" + text, Duration.ofMillis(1400), Optional.of("it broke" + text))),
        List.of(execution(text)),
        List.of("[LK405] old" + text));
  }

  private static ExecutionRecord execution(String text) {
    return new ExecutionRecord(
        "top" + text,
        "list",
        "duckdb" + text,
        "BRIDGE",
        "BEST_EFFORT",
        "EXPLICIT",
        List.of("day desc nulls last" + text),
        "abc" + text,
        List.of(
            new PlanStep("orders" + text, "scan", "Parquet orders.parquet" + text, List.of()),
            new PlanStep("revenue" + text, "query", "over orders" + text, List.of(0)),
            new PlanStep("top" + text, "limit", "10" + text, List.of(1))),
        PlanForm.STAGED_SQL,
        3,
        List.of(
            new FormRecord(PlanForm.SQL, List.of(new StatementRecord("SELECT 1" + text, ""))),
            new FormRecord(
                PlanForm.STAGED_SQL,
                List.of(
                    new StatementRecord("SELECT 2" + text, "SCAN \"x\"" + text),
                    new StatementRecord("SELECT 3" + text, "SORT" + text)))),
        List.of(
            new FallbackEvent(
                "top" + text,
                "abc" + text,
                PlanForm.SQL,
                PlanForm.STAGED_SQL,
                "LK402",
                "too deep" + text)),
        1234,
        64_000,
        Duration.ofMillis(1),
        Duration.ofMillis(20),
        Optional.of("[LK402] no" + text));
  }

  /** Returns a graph of so many nodes in five layers. */
  public static Graph large(int count) {
    Random random = new Random(count);
    List<GraphNode> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Set<String> reads = new LinkedHashSet<>();
      for (int read = 0; i > 5 && read < 1 + random.nextInt(3); read++) {
        reads.add("node" + (i - 1 - random.nextInt(Math.min(i, 60))));
      }
      nodes.add(
          node(
              "node" + i,
              LAYERS.get(i * LAYERS.size() / count),
              List.copyOf(reads),
              List.of(),
              Optional.of("select a, b\nfrom node" + i),
              SampleColumns.pair(reads)));
    }
    return new Graph("shop.Large", List.of(), nodes);
  }

  /** Returns a run of {@link #large}, an execution a node. */
  public static RunReport largeRun(int count) {
    Random random = new Random(count);
    return new RunReport(
        "Large",
        "duckdb",
        "def",
        Instant.EPOCH,
        Duration.ofSeconds(9),
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new NodeRecord(
                        "node" + i,
                        Duration.ofNanos((long) (1e6 * Math.exp(2 * random.nextGaussian()))),
                        Optional.empty()))
            .toList(),
        IntStream.range(0, count).mapToObj(SampleReports::smallExecution).toList(),
        List.of());
  }

  private static ExecutionRecord smallExecution(int node) {
    return new ExecutionRecord(
        "node" + node,
        "table",
        "duckdb",
        "BRIDGE",
        "CANONICAL",
        "UNORDERED",
        List.of(),
        "abc" + node,
        List.of(new PlanStep("node" + node, "query", "over node", List.of())),
        PlanForm.SQL,
        1,
        List.of(new FormRecord(PlanForm.SQL, List.of())),
        List.of(),
        node,
        8L * node,
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Optional.empty());
  }

  private static GraphNode node(
      String name,
      String layer,
      List<String> reads,
      List<String> inputs,
      Optional<String> sql,
      NodeColumns columns) {
    return new GraphNode(
        name,
        "shop.Shop#" + name,
        "dev.lanekeeper.plan.Plan<shop.Shop.Row>",
        false,
        false,
        Map.of("layer", layer),
        reads,
        inputs,
        false,
        sql,
        columns);
  }
}
