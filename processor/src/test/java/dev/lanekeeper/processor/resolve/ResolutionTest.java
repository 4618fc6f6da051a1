package dev.lanekeeper.processor.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import dev.lanekeeper.processor.model.PipelineModel;
import dev.lanekeeper.processor.model.Place;
import dev.lanekeeper.processor.model.Reach;
import dev.lanekeeper.processor.model.Role;
import dev.lanekeeper.processor.model.TypeModel;
import dev.lanekeeper.processor.model.TypeTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Edges, orders and cycles, without javac. */
final class ResolutionTest {

  private static final TypeModel.Declared OWNER = TypeModel.Declared.of("shop", "Shop");
  private static final TypeModel INT = new TypeModel.Primitive("int");

  /** A graph of nodes written as {@code name: needs needs}. */
  private static Resolution graph(String... nodes) {
    List<NodeModel> models = Arrays.stream(nodes).map(ResolutionTest::node).toList();
    LibraryModel own =
        new LibraryModel(
            OWNER, LibraryModel.Origin.HERE, models, List.of(), Set.of(), new Place(0));
    return Resolution.of(new PipelineModel(own, List.of(), new TypeTable(Map.of())));
  }

  private static NodeModel node(String text) {
    String[] parts = text.split(":");
    List<ParameterModel> parameters =
        parts.length == 1
            ? List.of()
            : Arrays.stream(parts[1].strip().split(" ")).map(ResolutionTest::parameter).toList();
    return new NodeModel(
        parts[0],
        parts[0],
        OWNER,
        INT,
        parameters,
        List.of(),
        List.of(),
        false,
        Optional.empty(),
        List.of(),
        Reach.PUBLIC,
        Set.of(),
        new Place(0));
  }

  private static ParameterModel parameter(String name) {
    return new ParameterModel(
        name, name, INT, Role.NODE, Optional.empty(), Optional.empty(), new Place(0));
  }

  private static List<String> names(Resolution graph, List<Integer> numbers) {
    return numbers.stream().map(number -> graph.nodes().get(number).name()).toList();
  }

  @Test
  void nodesComeBehindWhatTheyNeedAndElseInSourceOrder() {
    Resolution graph = graph("d: b c", "a", "b: a", "c: a", "e");

    assertThat(names(graph, graph.order())).containsExactly("a", "b", "c", "d", "e");
    assertThat(names(graph, graph.sinks())).containsExactly("d", "e");
    assertThat(graph.cycles()).isEmpty();
  }

  @Test
  void eachGroupOfNodesThatNeedEachOtherIsOneShortestCycle() {
    Resolution graph = graph("x: x", "a: b c", "b: c", "c: a", "reader: a", "y: z", "z: y");

    assertThat(graph.cycles().stream().map(cycle -> names(graph, cycle)))
        .containsExactly(List.of("x"), List.of("a", "c"), List.of("y", "z"));
    assertThat(graph.order()).isEmpty();
  }

  @Test
  void deepGraphsNeedNoStack() {
    int size = 20_000;
    String[] chain =
        IntStream.range(0, size)
            .mapToObj(i -> i == size - 1 ? "n" + i : "n" + i + ": n" + (i + 1))
            .toArray(String[]::new);
    Resolution graph = graph(chain);

    assertThat(graph.order()).hasSize(size).startsWith(size - 1);
  }

  @Test
  void namesThatNobodyHasAreMissing() {
    Resolution graph = graph("a: b");

    assertThat(graph.sources(0)).containsExactly(new Source.Missing());
  }
}
