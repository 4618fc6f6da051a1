package dev.lanekeeper.io;

import java.util.List;

/** What becomes of what is at a sink's target already. */
public sealed interface WriteMode {

  /** It stays: an existing target is an error, and nothing is computed. */
  record Create() implements WriteMode {}

  /** It is replaced, whole. */
  record Overwrite() implements WriteMode {}

  /** It stays, and the rows come to it. */
  record Append() implements WriteMode {}

  /**
   * What has a value of a column that the new rows have too is replaced; the rest stays. So a run
   * for one day can be repeated.
   *
   * @param column the column
   */
  record ReplacePartition(String column) implements WriteMode {}

  /**
   * Rows that have the key of a new row are replaced by it; the rest stays. Two new rows with one
   * key, or a new row with a null in its key, are LK404.
   *
   * @param keys the columns that make the key, at least one
   */
  record MergeByKey(List<String> keys) implements WriteMode {

    /** Copies the list. */
    public MergeByKey {
      keys = List.copyOf(keys);
      if (keys.isEmpty()) {
        throw new IllegalArgumentException("a key has at least one column");
      }
    }
  }
}
