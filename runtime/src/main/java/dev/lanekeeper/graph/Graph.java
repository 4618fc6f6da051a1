package dev.lanekeeper.graph;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.diagnostic.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The graph of a pipeline as its processor saw it: read from the manifest beside the pipeline's
 * class file. Immutable.
 *
 * @param pipeline the binary name of the pipeline's type
 * @param inputs what is given from outside
 * @param nodes the nodes, in the order in which they run
 */
public record Graph(String pipeline, List<GraphInput> inputs, List<GraphNode> nodes) {

  /** Copies the lists. */
  public Graph {
    inputs = List.copyOf(inputs);
    nodes = List.copyOf(nodes);
  }

  /** Returns the graph of a type marked {@code @Pipeline}. */
  public static Graph of(Class<?> pipeline) {
    return load(pipeline.getClassLoader(), pipeline.getName());
  }

  /**
   * Returns the graph of a pipeline.
   *
   * @param pipeline the binary name of its type
   * @throws LaneException LK108 if there is no manifest of it
   */
  public static Graph load(ClassLoader loader, String pipeline) {
    String path = "META-INF/lanekeeper/" + pipeline + ".json";
    try (InputStream manifest = loader.getResourceAsStream(path)) {
      if (manifest == null) {
        throw unreadable(pipeline, "has no manifest " + path, null);
      }
      return ManifestReader.read(manifest);
    } catch (IOException e) {
      throw unreadable(pipeline, "has an unreadable manifest " + path, e);
    }
  }

  /**
   * Returns the graph that a manifest has.
   *
   * @param manifest a file
   * @throws LaneException LK503 if it is missing or no manifest
   */
  public static Graph read(Path manifest) {
    try (InputStream in = Files.newInputStream(manifest)) {
      return ManifestReader.read(in);
    } catch (IOException e) {
      throw new LaneException(
          Code.LK503,
          Code.LK503.message(manifest + " is missing, or no manifest of a pipeline."),
          Code.LK503.fix("Compile the pipeline with lanekeeper-processor; name its own manifest."),
          e);
    }
  }

  private static LaneException unreadable(
      String pipeline, String wrong, @Nullable Exception cause) {
    return new LaneException(
        Code.LK108,
        Code.LK108.message(pipeline, wrong),
        Code.LK108.fix(
            "Compile it with lanekeeper-processor, and keep META-INF/lanekeeper when jars are merged."),
        cause);
  }

  /** Returns the node of that name. */
  public Optional<GraphNode> node(String name) {
    return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
  }

  /** Returns the nodes that no other node reads. */
  public List<GraphNode> sinks() {
    return nodes.stream().filter(GraphNode::sink).toList();
  }

  /** Returns the nodes that have a tag, whatever its value. */
  public List<GraphNode> withTag(String name) {
    return nodes.stream().filter(node -> node.tags().containsKey(name)).toList();
  }

  /** Returns the nodes that have a tag of that value. */
  public List<GraphNode> withTag(String name, String value) {
    return nodes.stream().filter(node -> value.equals(node.tags().get(name))).toList();
  }

  /**
   * Returns the values of a tag, in the order of the nodes: of {@code layer}, the layers along the
   * data flow.
   */
  public List<String> tagValues(String name) {
    return nodes.stream()
        .flatMap(node -> Optional.ofNullable(node.tags().get(name)).stream())
        .distinct()
        .toList();
  }

  /**
   * Returns the names of the nodes that have at least one of the given tags, in order.
   *
   * @param tags each {@code name} or {@code name=value}
   * @throws LaneException LK109 if a tag is on no node
   */
  public List<String> namesWithTags(String... tags) {
    Set<GraphNode> found = new LinkedHashSet<>();
    for (String tag : tags) {
      int equals = tag.indexOf('=');
      List<GraphNode> some =
          equals < 0 ? withTag(tag) : withTag(tag.substring(0, equals), tag.substring(equals + 1));
      if (some.isEmpty()) {
        throw noSuchTag(tag);
      }
      found.addAll(some);
    }
    return nodes.stream().filter(found::contains).map(GraphNode::name).toList();
  }

  private LaneException noSuchTag(String tag) {
    Set<String> known = new TreeSet<>();
    for (GraphNode node : nodes) {
      node.tags().forEach((name, value) -> known.addAll(Arrays.asList(name, name + "=" + value)));
    }
    return new LaneException(
        Code.LK109,
        Code.LK109.message(tag, "is on no node of " + pipeline + Nearest.hint(tag, known)),
        Code.LK109.fix("Name a tag of the graph: " + String.join(", ", known)),
        null);
  }

  /** Returns the nodes that a node needs, directly or not, in order; without itself. */
  public List<GraphNode> upstream(String name) {
    return reached(name, GraphNode::reads);
  }

  /** Returns the nodes that need a node, directly or not, in order; without itself. */
  public List<GraphNode> downstream(String name) {
    Map<String, List<String>> readers = new LinkedHashMap<>();
    for (GraphNode node : nodes) {
      for (String read : node.reads()) {
        readers.computeIfAbsent(read, none -> new ArrayList<>()).add(node.name());
      }
    }
    return reached(name, node -> readers.getOrDefault(node.name(), List.of()));
  }

  private List<GraphNode> reached(String name, Function<GraphNode, List<String>> next) {
    Map<String, GraphNode> byName = new LinkedHashMap<>();
    nodes.forEach(node -> byName.put(node.name(), node));
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(name));
    while (!open.isEmpty()) {
      GraphNode node = byName.get(open.remove());
      if (node != null) {
        next.apply(node).stream().filter(reached::add).forEach(open::add);
      }
    }
    return nodes.stream().filter(node -> reached.contains(node.name())).toList();
  }
}
