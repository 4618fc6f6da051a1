package dev.lanekeeper.plan;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.rel.CanonicalBytes;
import dev.lanekeeper.plan.rel.MemoryTable;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in memory as Java objects. Thread-safe; the rows must not change.
 *
 * @param <R> the rows
 */
public final class RecordTable<R> implements MemoryTable {

  private final List<R> rows;
  private final RowType<R> rowType;
  private volatile @Nullable String identity;

  /**
   * Makes a table.
   *
   * @param rows the rows; the list is copied
   * @param rowType what they are
   * @throws LaneException LK404 if a row is null
   */
  public RecordTable(List<R> rows, RowType<R> rowType) {
    int nullRow = new ArrayList<>(rows).indexOf(null);
    if (nullRow >= 0) {
      throw new LaneException(
          Code.LK404,
          Code.LK404.message("Row " + nullRow + " of the list is null."),
          Code.LK404.fix("Leave it out."),
          null);
    }
    this.rows = List.copyOf(rows);
    this.rowType = rowType;
  }

  /** Returns the rows. */
  public List<R> rows() {
    return rows;
  }

  /** Returns what the rows are, and how to get their values. */
  public RowType<R> rowType() {
    return rowType;
  }

  @Override
  public Schema schema() {
    return rowType.schema();
  }

  @Override
  public long rowCount() {
    return rows.size();
  }

  /** Returns the SHA-256 of the values, so that equal rows give equal digests in any process. */
  @Override
  public String identity() {
    String known = identity;
    if (known == null) {
      known =
          CanonicalBytes.sha256(
              bytes -> {
                bytes.number(rows.size());
                rows.forEach(row -> bytes.value(rowType.values(row)));
              });
      identity = known;
    }
    return known;
  }
}
