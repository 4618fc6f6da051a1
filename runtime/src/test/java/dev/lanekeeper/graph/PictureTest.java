package dev.lanekeeper.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.graph.Picture.Box;
import dev.lanekeeper.graph.Picture.Line;
import dev.lanekeeper.graph.Picture.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PictureTest {

  @Test
  void dataFlowsDownwards() {
    Picture picture = Picture.of(graph(node("a", ""), node("b", "", "a"), node("c", "", "a", "b")));
    assertThat(picture.boxes()).extracting(Box::top).isSorted().doesNotHaveDuplicates();
    assertThat(picture.lines())
        .extracting(line -> line.from() + ">" + line.to())
        .containsExactly("a>b", "a>c", "b>c");
  }

  @Test
  void layersLieBelowEachOther() {
    Picture picture =
        Picture.of(
            graph(node("a", "in"), node("b", "in", "a"), node("c", "out"), node("d", "out", "c")));
    assertThat(picture.boxes()).extracting(Box::top).isSorted();
    assertThat(box(picture, "c").top()).isGreaterThan(box(picture, "b").top());
  }

  @Test
  void layersThatDataFlowsBackToAreNotKeptApart() {
    Picture picture = Picture.of(graph(node("a", "x"), node("b", "y", "a"), node("c", "x", "b")));
    assertThat(box(picture, "c").top()).isGreaterThan(box(picture, "b").top());
  }

  @Test
  void linesGoPastTheBoxesBetween() {
    Picture picture =
        Picture.of(
            graph(
                node("a", ""),
                node("b", "", "a"),
                node("c", "", "b"),
                node("d", "", "c", "a"),
                node("e", "", "d", "b", "a")));
    for (Line line : picture.lines()) {
      for (int i = 1; i < line.points().size(); i++) {
        Point from = line.points().get(i - 1);
        Point to = line.points().get(i);
        assertThat(picture.boxes())
            .as("%s", line)
            .noneMatch(
                box ->
                    box.top() >= from.y()
                        && box.top() + box.height() <= to.y()
                        && box.left() < from.x()
                        && from.x() < box.left() + box.width());
      }
    }
    assertThat(picture.lines()).filteredOn(line -> line.from().equals("a")).hasSize(3);
  }

  @Test
  void nothingToDraw() {
    assertThat(Picture.of(graph()).boxes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 81, 1_000})
  void noBoxCoversAnotherAndEveryLineGoesDown(int count) {
    Random random = new Random(count);
    List<GraphNode> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> reads = new ArrayList<>();
      for (int read = 0; i > 0 && read < random.nextInt(4); read++) {
        reads.add("node" + random.nextInt(i));
      }
      nodes.add(node("node" + i, "", reads.stream().distinct().toArray(String[]::new)));
    }
    Picture picture = Picture.of(new Graph("Shop", List.of(), nodes));
    assertThat(picture.boxes()).hasSize(count);
    assertThat(picture).isEqualTo(Picture.of(new Graph("Shop", List.of(), nodes)));
    for (Box box : picture.boxes()) {
      assertThat(box.left()).as("seed %d", count).isNotNegative();
      assertThat(box.left() + box.width()).isLessThanOrEqualTo(picture.width());
      assertThat(box.top() + box.height()).isLessThanOrEqualTo(picture.height());
      for (Box other : picture.boxes()) {
        if (!other.equals(box) && other.top() == box.top()) {
          assertThat(
                  other.left() >= box.left() + box.width()
                      || other.left() + other.width() <= box.left())
              .as("%s and %s", box, other)
              .isTrue();
        }
      }
    }
    for (Line line : picture.lines()) {
      assertThat(line.points()).extracting(Point::y).isSorted().doesNotHaveDuplicates();
      assertThat(line.points()).allMatch(point -> point.x() > 0 && point.x() < picture.width());
    }
    assertThat(picture.lines())
        .extracting(Line::to)
        .hasSize(nodes.stream().mapToInt(node -> node.reads().size()).sum());
  }

  private static Box box(Picture picture, String name) {
    return picture.boxes().stream()
        .filter(box -> box.node().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Graph graph(GraphNode... nodes) {
    return new Graph("Shop", List.of(), List.of(nodes));
  }

  private static GraphNode node(String name, String layer, String... reads) {
    return new GraphNode(
        name,
        "Shop#" + name,
        "int",
        false,
        false,
        layer.isEmpty() ? Map.of() : Map.of("layer", layer),
        List.of(reads),
        List.of(),
        false,
        Optional.empty(),
        NodeColumns.NONE);
  }
}
