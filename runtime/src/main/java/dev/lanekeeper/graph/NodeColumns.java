package dev.lanekeeper.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns of a node and what they depend on.
 *
 * @param columns its columns, in order; none if it has no rows, or rows of an unknown kind
 * @param origin who says where they come from
 * @param rows what says which rows there are and in what order: every column depends on it
 * @param unused columns that its query names without an influence on its result
 */
public record NodeColumns(
    List<GraphColumn> columns, Origin origin, List<ColumnUse> rows, List<ColumnUse> unused) {

  /** Those of a node of which nothing is known. */
  public static final NodeColumns NONE =
      new NodeColumns(List.of(), Origin.UNKNOWN, List.of(), List.of());

  /** Who says where columns come from. */
  public enum Origin {
    /** The node's query. */
    QUERY,
    /** The node's {@code @Derives}. */
    DECLARATION,
    /** Nobody: the node is written in Java. */
    UNKNOWN
  }

  /** Copies the lists. */
  public NodeColumns {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    unused = List.copyOf(unused);
  }

  /** Returns the column of exactly that name. */
  public Optional<GraphColumn> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** Returns whether it is known where the columns come from. */
  public boolean isTraced() {
    return origin != Origin.UNKNOWN;
  }

  /** Returns every use of another node's columns, of columns first. */
  public Stream<ColumnUse> uses() {
    Stream<ColumnUse> ofColumns = columns.stream().flatMap(column -> column.from().stream());
    return Stream.concat(ofColumns, Stream.concat(rows.stream(), unused.stream()));
  }
}
