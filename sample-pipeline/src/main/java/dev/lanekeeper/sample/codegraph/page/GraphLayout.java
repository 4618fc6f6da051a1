package dev.lanekeeper.sample.codegraph.page;

import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.graph.GraphNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where the boxes and lines of a graph's picture are, placed by Eclipse ELK's layered algorithm:
 * data flows downwards, the pipeline's layers one below the other.
 *
 * @param width of the whole picture
 * @param height of the whole picture
 * @param boxes one a node
 * @param lines one an edge
 */
record GraphLayout(double width, double height, List<Box> boxes, List<Line> lines) {

  private static final double BOX_HEIGHT = 36;
  private static final double LETTER_WIDTH = 7.2;

  /** A node's place. */
  record Box(GraphNode node, double left, double top, double width, double height) {}

  /** An edge's way. */
  record Line(String from, String to, List<Point> points) {}

  /** A place. */
  record Point(double x, double y) {}

  static GraphLayout of(Graph graph) {
    // Without Eclipse around it, ELK learns of its own options here.
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    List<String> layers = graph.tagValues("layer");
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
    root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.SPLINES);
    root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
    root.setProperty(LayeredOptions.PARTITIONING_ACTIVATE, true);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE, 14.0);
    root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 26.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 8.0);
    root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 4.0);
    root.setProperty(LayeredOptions.RANDOM_SEED, 1);
    root.setProperty(LayeredOptions.PADDING, new ElkPadding(12));
    Map<String, ElkNode> places = new LinkedHashMap<>();
    for (GraphNode node : graph.nodes()) {
      ElkNode place = ElkGraphUtil.createNode(root);
      place.setDimensions(Math.max(72, node.name().length() * LETTER_WIDTH + 20), BOX_HEIGHT);
      place.setProperty(
          LayeredOptions.PARTITIONING_PARTITION, Math.max(0, layers.indexOf(node.layer())));
      places.put(node.name(), place);
    }
    Map<ElkEdge, Line> ends = new LinkedHashMap<>();
    for (GraphNode node : graph.nodes()) {
      for (String read : node.reads()) {
        ElkNode from = Objects.requireNonNull(places.get(read));
        ElkNode to = Objects.requireNonNull(places.get(node.name()));
        ends.put(ElkGraphUtil.createSimpleEdge(from, to), new Line(read, node.name(), List.of()));
      }
    }
    new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
    List<Box> boxes = new ArrayList<>();
    for (GraphNode node : graph.nodes()) {
      ElkNode place = Objects.requireNonNull(places.get(node.name()));
      boxes.add(new Box(node, place.getX(), place.getY(), place.getWidth(), place.getHeight()));
    }
    List<Line> lines = new ArrayList<>();
    ends.forEach((edge, line) -> lines.add(new Line(line.from(), line.to(), points(edge))));
    return new GraphLayout(root.getWidth(), root.getHeight(), boxes, lines);
  }

  private static List<Point> points(ElkEdge edge) {
    List<Point> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(new Point(section.getStartX(), section.getStartY()));
      section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
      points.add(new Point(section.getEndX(), section.getEndY()));
    }
    return points;
  }
}
