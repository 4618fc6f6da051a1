package dev.lanekeeper.sample.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.duckdb.DuckDb;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.sample.ModeParity;
import dev.lanekeeper.sample.ModeParity.Table;
import dev.lanekeeper.testing.LaneExtension;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class OrdersModesTest {

  @RegisterExtension static final LaneExtension LANES = LaneExtension.on(DuckDb.engine());

  @TempDir private Path folder;

  @Test
  @SuppressWarnings("deprecation") // what is compared
  void everyTableIsTheSameInBothModes(Backend backend) throws Exception {
    MadeData data = new MadeData(folder);
    data.write(backend);
    Map<String, Table> bridge = tables(backend, data, AdapterMode.BRIDGE);
    assertThat(bridge)
        .containsOnlyKeys(
            "orderLines",
            "customers",
            "checkedOrders",
            "checkedOrders rejects",
            "orders",
            "sales",
            "bestCustomers");
    assertThat(bridge.values()).allMatch(table -> table.rows() > 0);
    assertThat(tables(backend, data, AdapterMode.DIRECT)).isEqualTo(bridge);
  }

  private Map<String, Table> tables(Backend backend, MadeData data, AdapterMode mode)
      throws Exception {
    try (OrdersPipelineWiring wiring =
        OrdersPipelineWiring.builder()
            .backend(backend)
            .ordersFile(data.orders())
            .customersFile(data.customers())
            .since(LocalDate.of(1998, 7, 1))
            .outputFolder(folder.resolve(mode.name()))
            .mode(mode)
            .build()) {
      return ModeParity.tables(wiring, backend, mode);
    }
  }
}
