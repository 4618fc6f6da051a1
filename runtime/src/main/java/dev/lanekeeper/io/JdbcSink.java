package dev.lanekeeper.io;

import dev.lanekeeper.plan.source.JdbcDatabase;
import java.util.List;

/**
 * A table of a database, written within one transaction: readers see all of it or nothing, and a
 * failure leaves the table as it was. A table that is not there is made, with types that H2 and
 * PostgreSQL have.
 *
 * @param database where the table is
 * @param table its name, or schema and name
 * @param mode what becomes of its rows
 */
public record JdbcSink(JdbcDatabase database, List<String> table, WriteMode mode) implements Sink {

  /** Checks and copies the table's path. */
  public JdbcSink {
    table = List.copyOf(table);
    if (table.isEmpty() || table.size() > 2) {
      throw new IllegalArgumentException("a table has a name, or a schema and a name");
    }
  }

  private JdbcSink as(WriteMode chosen) {
    return new JdbcSink(database, table, chosen);
  }

  /** Returns this sink for a table that must not exist yet. */
  public JdbcSink create() {
    return as(new WriteMode.Create());
  }

  /** Returns this sink for rows that come to those that are there. */
  public JdbcSink append() {
    return as(new WriteMode.Append());
  }

  /**
   * Returns this sink for rows in whose place those go that have the same value of a column: a null
   * is a value here.
   */
  public JdbcSink replacePartition(String column) {
    return as(new WriteMode.ReplacePartition(column));
  }

  /** Returns this sink for rows in whose place those go that have the same key. */
  public JdbcSink mergeByKey(String... keys) {
    return as(new WriteMode.MergeByKey(List.of(keys)));
  }

  @Override
  public Receipt write(SinkRows rows) {
    return new JdbcWriter(this).write(rows);
  }

  @Override
  public String toString() {
    return "table '" + String.join(".", table) + "' of " + database;
  }
}
