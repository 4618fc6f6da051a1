package dev.lanekeeper.processor.model;

import dev.lanekeeper.annotation.LineageKind;
import java.util.List;

/**
 * One {@code @Derives} of a node.
 *
 * @param column the node's column; empty for its rows
 * @param from the columns that it comes from, as written
 * @param kind how it comes from them
 * @param place the annotation
 */
public record DerivationModel(String column, List<String> from, LineageKind kind, Place place) {

  /** Copies the list. */
  public DerivationModel {
    from = List.copyOf(from);
  }
}
