package dev.lanekeeper.benchmarks.lane;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.benchmarks.measure.Numbers;
import dev.lanekeeper.benchmarks.measure.RowCount;
import dev.lanekeeper.benchmarks.measure.Turns;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.duckdb.DuckDb;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.testing.tpch.TpchData;
import dev.lanekeeper.testing.tpch.TpchQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Runs TPC-H's 22 queries in turn through a lane, as the lane's own statements over plain DuckDB,
 * and as the specification's text over plain DuckDB with the tables as views. Prints the median
 * milliseconds of each.
 */
final class TpchRace implements AutoCloseable {

  private static final int WARM_ROUNDS = 2;

  private final TpchData data;
  private final Backend backend;
  private final PlainDuckDb plain;
  private final Run run;

  @RequiresLane
  private TpchRace(TpchData data) throws SQLException {
    RuntimeProfile profile = RuntimeProfile.defaults();
    this.data = data;
    backend = Backend.open(DuckDb.engine(), profile);
    run = Run.open("tpch", backend, AdapterMode.BRIDGE, ExecutionContext.of(profile));
    plain = new PlainDuckDb();
    for (TpchData.Table table : data.tables()) {
      plain.execute(
          "CREATE VIEW %s AS SELECT * FROM read_parquet('%s')"
              .formatted(table.name(), data.file(table.name())));
    }
  }

  /** Arguments: the folder with the tables, the number of rounds. */
  @LaneRoot("races TPC-H")
  public static void main(String[] arguments) throws Exception {
    TpchData data = TpchFiles.in(Path.of(arguments[0]));
    try (TpchRace race = new TpchRace(data)) {
      Turns turns = race.turns();
      turns.run(WARM_ROUNDS, false);
      turns.run(Integer.parseInt(arguments[1]), true);
      Numbers numbers = new Numbers();
      turns.addTo(numbers);
      System.out.println(numbers.line());
    }
  }

  @RequiresLane
  private Turns turns() throws SQLException, IOException {
    Turns turns = new Turns();
    for (TpchQuery query : data.queries()) {
      String statement = Statements.of(query.plan(), run.lane("statement"));
      long rows = plain.count(query.sql());
      turns.add("lane" + query.number(), () -> expect(rows, lane(query)));
      turns.add("statement" + query.number(), () -> expect(rows, plain.count(statement)));
      turns.add("text" + query.number(), () -> expect(rows, plain.count(query.sql())));
    }
    return turns;
  }

  @RequiresLane
  private long lane(TpchQuery query) throws IOException {
    return run.lane("query" + query.number()).stream(query.plan(), RowCount::of);
  }

  private static void expect(long rows, long got) throws IOException {
    if (rows != got) {
      throw new IOException(got + " rows, not " + rows);
    }
  }

  @Override
  public void close() throws SQLException {
    run.close();
    backend.close();
    plain.close();
  }
}
