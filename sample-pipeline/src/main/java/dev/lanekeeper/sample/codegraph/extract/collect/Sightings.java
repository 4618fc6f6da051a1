package dev.lanekeeper.sample.codegraph.extract.collect;

import dev.lanekeeper.sample.codegraph.row.NodeKind;
import dev.lanekeeper.sample.codegraph.row.Sighting;
import java.util.List;

/** Takes from rows what both parsers see. */
public final class Sightings {

  private Sightings() {}

  /** Returns a file's nodes, but itself and its comments. */
  public static List<Sighting> of(FileRows rows) {
    return rows.nodes.stream()
        .filter(node -> node.kind() != NodeKind.FILE)
        .map(
            node ->
                new Sighting(
                    node.fileNo(),
                    node.kind(),
                    node.name(),
                    node.startOffset(),
                    node.endOffset(),
                    node.startLine(),
                    node.startColumn()))
        .toList();
  }
}
