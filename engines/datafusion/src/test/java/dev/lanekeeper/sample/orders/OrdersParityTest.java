package dev.lanekeeper.sample.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.engine.datafusion.DataFusion;
import dev.lanekeeper.engine.duckdb.DuckDb;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.sample.ModeParity;
import dev.lanekeeper.sample.ModeParity.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The orders pipeline gives the same tables on both engines, in both modes. */
final class OrdersParityTest {

  @TempDir private Path folder;

  @Test
  @LaneRoot("compares engines")
  void everyTableIsTheSameOnBothEnginesInBothModes() throws Exception {
    MadeData data = new MadeData(folder);
    try (Backend backend = Backend.open(DuckDb.engine(), RuntimeProfile.defaults())) {
      data.write(backend);
    }
    Map<String, Table> expected = tables(DuckDb.engine(), data, AdapterMode.BRIDGE);
    assertThat(expected).hasSizeGreaterThan(5);
    assertThat(expected.values()).allMatch(table -> table.rows() > 0);
    for (AdapterMode mode : AdapterMode.values()) {
      assertThat(tables(DataFusion.engine(), data, mode)).as(mode.name()).isEqualTo(expected);
    }
  }

  @LaneRoot("compares engines")
  private Map<String, Table> tables(Engine engine, MadeData data, AdapterMode mode)
      throws Exception {
    try (Backend backend = Backend.open(engine, RuntimeProfile.defaults());
        OrdersPipelineWiring wiring =
            OrdersPipelineWiring.builder()
                .backend(backend)
                .ordersFile(data.orders())
                .customersFile(data.customers())
                .since(LocalDate.of(1998, 7, 1))
                .outputFolder(folder.resolve(engine.name() + mode.name()))
                .mode(mode)
                .build()) {
      return ModeParity.tables(wiring, backend, mode);
    }
  }
}
