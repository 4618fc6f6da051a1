package dev.lanekeeper.processor.model;

import java.util.List;
import java.util.Set;

/**
 * A node library, or the own nodes of a pipeline.
 *
 * @param type the annotated type
 * @param origin where its nodes were read from
 * @param nodes its nodes, in source order
 * @param rows the records that its plans are made of
 * @param flaws what makes it unusable; usually nothing
 * @param place where it stands
 */
public record LibraryModel(
    TypeModel.Declared type,
    Origin origin,
    List<NodeModel> nodes,
    List<RowModel> rows,
    Set<Flaw> flaws,
    Place place) {

  /** Copies the collections. */
  public LibraryModel {
    nodes = List.copyOf(nodes);
    rows = List.copyOf(rows);
    flaws = Set.copyOf(flaws);
  }

  /** Where a library was read from. */
  public enum Origin {
    /** This compilation. */
    HERE,
    /** A class file with a descriptor. */
    DESCRIPTOR,
    /** A class file without a descriptor: its parameters' names are not known. */
    UNDESCRIBED,
    /** A type that is no library at all. */
    NOT_A_LIBRARY,
    /** A type that javac does not know. */
    BROKEN
  }

  /**
   * Returns whether javac does not know a type that the library needs: another processor may be
   * about to write it.
   */
  public boolean broken() {
    return origin == Origin.BROKEN
        || rows.stream().anyMatch(RowModel::broken)
        || nodes.stream().anyMatch(NodeModel::broken);
  }
}
