package dev.lanekeeper.benchmarks.datafusion;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.benchmarks.lane.TpchFiles;
import dev.lanekeeper.benchmarks.measure.Numbers;
import dev.lanekeeper.benchmarks.measure.Turns;
import dev.lanekeeper.engine.Engines;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.report.PlanForm;
import dev.lanekeeper.testing.tpch.TpchData;
import dev.lanekeeper.testing.tpch.TpchQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Runs TPC-H's 22 queries in turn through a lane on DataFusion in the form it takes first and as
 * SQL, as the specification's text by DataFusion in Python, and through a lane on DuckDB. Prints
 * the median milliseconds of each, and 1 for the form that DataFusion took.
 */
final class TpchForms implements AutoCloseable {

  private static final int WARM_ROUNDS = 2;

  private final TpchData data;
  private final PythonPeer python;
  private final LaneRun first;
  private final LaneRun sql;
  private final LaneRun duckDb;

  @RequiresLane
  private TpchForms(TpchData data, PythonPeer python) throws IOException {
    this.data = data;
    this.python = python;
    first = new LaneRun(Engines.named("datafusion"), AdapterMode.BRIDGE);
    sql = new LaneRun(Engines.named("datafusion"), direct());
    duckDb = new LaneRun(Engines.named("duckdb"), AdapterMode.BRIDGE);
    for (TpchData.Table table : data.tables()) {
      python.table(table.name(), data.file(table.name()));
    }
  }

  /** Plain SQL, beside the forms that are taken before it. */
  @SuppressWarnings("deprecation")
  private static AdapterMode direct() {
    return AdapterMode.DIRECT;
  }

  /** Arguments: the folder with the tables, the number of rounds, the peer's command. */
  @LaneRoot("races TPC-H")
  public static void main(String[] arguments) throws Exception {
    TpchData data = TpchFiles.in(Path.of(arguments[0]));
    List<String> command = Arrays.asList(arguments).subList(2, arguments.length);
    try (PythonPeer python = PythonPeer.start(command);
        TpchForms race = new TpchForms(data, python)) {
      Numbers numbers = new Numbers();
      Turns turns = race.turns(numbers);
      turns.run(WARM_ROUNDS, false);
      turns.run(Integer.parseInt(arguments[1]), true);
      turns.addTo(numbers);
      System.out.println(numbers.line());
    }
  }

  @RequiresLane
  private Turns turns(Numbers numbers) throws IOException {
    Turns turns = new Turns();
    for (TpchQuery query : data.queries()) {
      int number = query.number();
      long rows = python.query(query.sql()).rows();
      expect(rows, first.count(query.plan()));
      for (PlanForm form : PlanForm.values()) {
        numbers.put(form.name() + number, form == first.last().form() ? 1 : 0);
      }
      turns.add("first" + number, () -> expect(rows, first.count(query.plan())));
      turns.add("sql" + number, () -> expect(rows, sql.count(query.plan())));
      turns.add("python" + number, () -> expect(rows, python.query(query.sql()).rows()));
      turns.add("duckdb" + number, () -> expect(rows, duckDb.count(query.plan())));
    }
    return turns;
  }

  private static void expect(long rows, long got) throws IOException {
    if (rows != got) {
      throw new IOException(got + " rows, not " + rows);
    }
  }

  @Override
  public void close() {
    first.close();
    sql.close();
    duckDb.close();
  }
}
