package dev.lanekeeper.plan.lineage;

import java.util.List;

/**
 * Where the columns of one query come from. Lists of uses are in the order of the query's relations
 * and their columns, each column once.
 *
 * @param columns for each column of the result what it comes from and depends on
 * @param rows what says which rows there are and in what order: all columns depend on it
 * @param unused columns that the query names without an influence on its result: it does not
 *     compile without them
 */
public record QueryLineage(
    List<List<ColumnUse>> columns, List<ColumnUse> rows, List<SourceColumn> unused) {

  /** Copies the lists. */
  public QueryLineage {
    columns = columns.stream().map(List::copyOf).toList();
    rows = List.copyOf(rows);
    unused = List.copyOf(unused);
  }
}
