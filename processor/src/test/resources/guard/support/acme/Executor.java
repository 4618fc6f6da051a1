package acme;

import dev.lanekeeper.annotation.RequiresLane;

/** A user's own executor. */
public class Executor {
  public Executor() {}

  @RequiresLane
  public Executor(String url) {}

  @RequiresLane
  public static String run(String sql) {
    return sql;
  }

  @RequiresLane
  public String query(String sql) {
    return sql;
  }
}
