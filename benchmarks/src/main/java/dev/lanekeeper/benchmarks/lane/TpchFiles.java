package dev.lanekeeper.benchmarks.lane;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.duckdb.DuckDb;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Run;
import dev.lanekeeper.testing.tpch.TpchData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** TPC-H's tables at scale 1 as Parquet files, made once. */
public final class TpchFiles {

  private static final double SCALE = 1;

  private TpchFiles() {}

  /** Returns the tables in a folder, and makes them first if they are not there. */
  public static TpchData in(Path folder) throws IOException {
    Path made = folder.resolve("tpch-1");
    if (!Files.exists(made)) {
      Path csv = Files.createDirectories(folder.resolve("tpch-1-csv"));
      Path parquet = Files.createDirectories(folder.resolve("tpch-1-making"));
      TpchData data = TpchData.make(csv, SCALE);
      write(data, parquet);
      for (TpchData.Table table : data.tables()) {
        Files.delete(data.file(table.name()));
      }
      Files.delete(csv);
      Files.move(parquet, made, StandardCopyOption.ATOMIC_MOVE);
    }
    return new TpchData(made, true);
  }

  @LaneRoot("makes TPC-H")
  private static void write(TpchData data, Path target) {
    RuntimeProfile profile = RuntimeProfile.defaults();
    try (Backend backend = Backend.open(DuckDb.engine(), profile);
        Run run = Run.open("tpch", backend, AdapterMode.BRIDGE, ExecutionContext.of(profile))) {
      data.toParquet(run.lane("files"), target);
    }
  }
}
