package dev.lanekeeper.plan.source;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.plan.rel.Inspection;
import dev.lanekeeper.plan.rel.RowCursor;
import dev.lanekeeper.plan.rel.RowSource;
import dev.lanekeeper.plan.type.Schema;
import java.util.Optional;

/** The rows of a table or query, as the columns of a scan. */
record JdbcRows(JdbcSource source, Schema schema) implements RowSource {

  @Override
  public String identity() {
    return source.identity();
  }

  @Override
  public String description() {
    return source.toString();
  }

  @Override
  @RequiresLane
  public Optional<Inspection> inspect() {
    return Optional.of(JdbcInspection.of(source));
  }

  @Override
  @RequiresLane
  public RowCursor open() throws Exception {
    return JdbcCursor.open(source, schema);
  }
}
