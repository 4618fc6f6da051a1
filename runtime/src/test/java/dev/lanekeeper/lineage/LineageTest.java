package dev.lanekeeper.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.annotation.LineageKind;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.graph.ColumnUse;
import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.graph.GraphColumn;
import dev.lanekeeper.graph.GraphNode;
import dev.lanekeeper.graph.NodeColumns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where columns of a pipeline come from, and who reads them. */
@SuppressWarnings("NullAway.Init")
final class LineageTest {

  @TempDir private Path folder;

  private Lineage shop;

  @BeforeEach
  void read() {
    shop = Lineage.of(Shop.graph(Shop.text(), folder));
  }

  @Test
  void aColumnIsFollowedToItsSources() {
    LineageTrace trace = shop.upstream(shop.find("scores.score"));

    assertThat(trace.describe())
        .isEqualTo(
            """
            scores.score
              <- revenue.total TRANSFORMATION
                <- recent.amount AGGREGATION
                  <- orders.amount TRANSFORMATION
                  <- recent (rows)
                    <- orders.day FILTER
                <- revenue (rows)
                  <- recent.home.city GROUP_BY
                    <- orders.home.city IDENTITY
                    <- recent (rows) (see above)
                  <- recent (rows) (see above)
              <- scores (rows)
                <- revenue (rows) (see above)
            """);
    assertThat(trace.kinds().get(ColumnId.of("orders", "amount")))
        .containsExactly(LineageKind.AGGREGATION);
    assertThat(trace.kinds().get(ColumnId.of("orders", "day")))
        .containsExactly(LineageKind.GROUP_BY, LineageKind.FILTER);
    assertThat(trace.ends())
        .containsExactlyInAnyOrder(
            ColumnId.of("orders", "amount"),
            ColumnId.of("orders", "day"),
            new ColumnId("orders", "home", List.of("city")));
    assertThat(trace.barriers()).isEmpty();
  }

  @Test
  void aFieldIsFollowedThroughWholeRecords() {
    LineageTrace trace = shop.upstream(shop.find("revenue.city"));

    assertThat(trace.path(new ColumnId("orders", "home", List.of("city"))))
        .extracting(link -> link.to() + " <- " + link.from())
        .containsExactly(
            "revenue.city <- recent.home.city", "recent.home.city <- orders.home.city");
    assertThat(shop.downstream(shop.find("orders.home.street")).columns())
        .containsExactly(new ColumnId("recent", "home", List.of("street")));
  }

  @Test
  void whatDependsOnAColumnIsFollowedToResultsAndToJavaNodes() {
    LineageTrace trace = shop.downstream(shop.find("orders.amount"));

    assertThat(trace.describe())
        .isEqualTo(
            """
            orders.amount
              -> recent.amount TRANSFORMATION
                -> revenue.total AGGREGATION
                  -> scores.score TRANSFORMATION
            Java nodes take it, and do not say what they read: top
            """);
    assertThat(trace.ends()).containsExactly(ColumnId.of("scores", "score"));
    assertThat(trace.kinds().get(ColumnId.of("scores", "score")))
        .containsExactly(LineageKind.AGGREGATION);
  }

  @Test
  void whatSaysWhichRowsThereAreIsFollowedToEveryReaderOfTheRows() {
    assertThat(shop.downstream(shop.find("orders.day")).describe())
        .isEqualTo(
            """
            orders.day
              -> recent (rows) FILTER
                -> revenue (rows)
                  -> scores (rows)
            Java nodes take it, and do not say what they read: top
            """);
  }

  @Test
  void theWayEndsAtAJavaNodeThatSaysNothing() {
    LineageTrace trace = shop.upstream(shop.find("top.total"));

    assertThat(trace.describe()).isEqualTo("top.total (Java: it does not say what it reads)\n");
    assertThat(trace.barriers()).containsExactly("top");
  }

  @Test
  void readersAreThoseThatDoNotCompileWithoutTheColumn() {
    assertThat(shop.readers(shop.find("orders.note")))
        .extracting(ColumnReader::describe)
        .containsExactly("recent (names it)");
    assertThat(shop.readers(shop.find("recent.home.street"))).isEmpty();
    assertThat(shop.readers(shop.find("recent.home")))
        .extracting(ColumnReader::describe)
        .containsExactly("revenue: city IDENTITY GROUP_BY");
    assertThat(shop.readers(shop.find("revenue.total")))
        .extracting(ColumnReader::describe)
        .containsExactly("top (Java: it may read it)", "scores: score TRANSFORMATION");
  }

  @Test
  void namesThatAreNotThereAreToldWithTheNearest() {
    assertThatThrownBy(() -> shop.find("revenue.totl"))
        .isInstanceOf(LaneException.class)
        .hasMessageContaining(
            "[LK502] shop.Shop has no column 'revenue.totl' (did you mean 'revenue.total' or 'revenue.city'?).")
        .hasMessageContaining("there is revenue.city, revenue.total");
    assertThatThrownBy(() -> shop.find("nothing")).hasMessageContaining("[LK502]");
    assertThatThrownBy(() -> shop.find("orders.home.cty")).hasMessageContaining("[LK502]");
    assertThatThrownBy(() -> shop.find("orders.home.city.x")).hasMessageContaining("[LK502]");
    assertThatThrownBy(() -> shop.find("orders.id.x")).hasMessageContaining("[LK502]");
  }

  /** 1,000 nodes of 20 columns, each of two of the node before: more ways than can be counted. */
  @Test
  void deepGraphsAreQuick() {
    List<GraphNode> nodes = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      nodes.add(node(i));
    }
    Lineage lineage = Lineage.of(new Graph("Deep", List.of(), nodes));
    long start = System.nanoTime();
    LineageTrace up = lineage.upstream(ColumnId.of("n999", "c0"));
    LineageTrace down = lineage.downstream(ColumnId.of("n0", "c0"));
    Duration took = Duration.ofNanos(System.nanoTime() - start);

    assertThat(up.columns()).hasSizeGreaterThan(19_000);
    assertThat(down.columns()).hasSizeGreaterThan(19_000);
    assertThat(up.describe().lines().count()).isGreaterThan(19_000);
    assertThat(took).isLessThan(Duration.ofSeconds(20));
  }

  private static GraphNode node(int number) {
    List<GraphColumn> columns = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      columns.add(
          new GraphColumn(
              "c" + i,
              "int64",
              false,
              number == 0
                  ? List.of()
                  : List.of(use(number - 1, i), use(number - 1, (i + 1) % 20))));
    }
    List<String> reads = number == 0 ? List.of() : List.of("n" + (number - 1));
    NodeColumns.Origin origin = number == 0 ? NodeColumns.Origin.UNKNOWN : NodeColumns.Origin.QUERY;
    return new GraphNode(
        "n" + number,
        "Deep#n" + number,
        "Plan",
        false,
        false,
        Map.of(),
        reads,
        List.of(),
        false,
        Optional.empty(),
        new NodeColumns(columns, origin, List.of(), List.of()));
  }

  private static ColumnUse use(int node, int column) {
    return new ColumnUse("n" + node, "c" + column, List.of(), Set.of(LineageKind.TRANSFORMATION));
  }
}
