package dev.lanekeeper.plan;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.rel.RowCursor;
import dev.lanekeeper.plan.rel.RowSource;
import dev.lanekeeper.plan.source.Source;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A source of one's own, whose rows become values. */
record SourceRows<R>(Source<R> source, RowType<R> rowType) implements RowSource {

  @Override
  public String identity() {
    return "source " + source.name();
  }

  @Override
  public String description() {
    return "source '" + source.name() + "'";
  }

  @Override
  @RequiresLane
  public RowCursor open() throws Exception {
    Stream<R> stream = source.open();
    Iterator<R> rows = stream.iterator();
    return new RowCursor() {
      private long row;

      @Override
      public boolean next() {
        return rows.hasNext();
      }

      @Override
      public @Nullable Object[] values() {
        R value = rows.next();
        row++;
        if (value == null) {
          throw new LaneException(
              Code.LK404,
              Code.LK404.message("Row " + row + " of " + description() + " is null."),
              Code.LK404.fix("Leave it out."),
              null);
        }
        return rowType.values(value);
      }

      @Override
      public void close() {
        stream.close();
      }
    };
  }
}
