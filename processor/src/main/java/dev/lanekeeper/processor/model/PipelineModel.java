package dev.lanekeeper.processor.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A pipeline: one graph.
 *
 * @param own the pipeline's type and its own nodes
 * @param libraries the composed libraries, in the order of the annotation
 * @param types what the types of its nodes are assignable to
 */
public record PipelineModel(LibraryModel own, List<LibraryModel> libraries, TypeTable types) {

  /** Copies the list. */
  public PipelineModel {
    libraries = List.copyOf(libraries);
  }

  /** Returns the pipeline's type. */
  public TypeModel.Declared type() {
    return own.type();
  }

  /** Returns all nodes: the pipeline's own, then those of each library. */
  public List<NodeModel> nodes() {
    return Stream.concat(Stream.of(own), libraries.stream())
        .flatMap(library -> library.nodes().stream())
        .toList();
  }

  /**
   * Returns whether javac does not know a type that the graph needs: another processor may be about
   * to write it.
   */
  public boolean broken() {
    return own.broken() || libraries.stream().anyMatch(LibraryModel::broken);
  }

  /** Returns all records of rows: the pipeline's own, then those of each library. */
  public List<RowModel> rows() {
    return Stream.concat(Stream.of(own), libraries.stream())
        .flatMap(library -> library.rows().stream())
        .distinct()
        .toList();
  }
}
