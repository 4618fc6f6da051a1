package dev.lanekeeper.lane;

import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.RowType;

/**
 * Rows that meet a contract, and those that do not. The tables belong to the run.
 *
 * @param table the rows that meet it
 * @param rejected the others, as {@link Reject}s
 * @param rowType the rows' type
 * @param <S> the rows
 */
public record Conformed<S>(ArrowTable table, ArrowTable rejected, RowType<S> rowType) {

  /** Returns the rows that meet the contract, as a plan. */
  public Plan<S> rows() {
    return Plan.memory(table, rowType);
  }

  /** Returns the rows that do not, as a plan. */
  public Plan<Reject> rejects() {
    return Plan.memory(rejected, Reject.class);
  }
}
