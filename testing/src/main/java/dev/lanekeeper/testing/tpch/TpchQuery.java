package dev.lanekeeper.testing.tpch;

import dev.lanekeeper.plan.Plan;

/**
 * One of the 22 queries, over some data.
 *
 * @param number from 1 to 22
 * @param sql its text, with the tables' own names
 * @param plan the same as a plan
 */
public record TpchQuery(int number, String sql, Plan<?> plan) {

  @Override
  public String toString() {
    return "query " + number;
  }
}
