package dev.lanekeeper.benchmarks.lane;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.engine.EngineQuery;
import dev.lanekeeper.engine.EngineSession;
import dev.lanekeeper.engine.duckdb.DuckDb;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.rel.MemoryTable;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.render.SourceTexts;
import dev.lanekeeper.render.SqlRenderer;

/** The statements that the lane gives to DuckDB, for plans over files and without parameters. */
@RequiresLane
final class Statements {

  private Statements() {}

  /** Returns a plan's statement. */
  static String of(Plan<?> plan, EngineSession session) {
    SourceTexts files =
        new SourceTexts() {
          @Override
          public EngineQuery select(ScanSource source, Schema schema) {
            return session.source(source, schema);
          }

          @Override
          public String tableName(MemoryTable table) {
            throw new IllegalArgumentException("only files are read");
          }
        };
    return SqlRenderer.render(plan.rel(), "benchmark", DuckDb.engine().dialect(), files)
        .query()
        .sql();
  }
}
