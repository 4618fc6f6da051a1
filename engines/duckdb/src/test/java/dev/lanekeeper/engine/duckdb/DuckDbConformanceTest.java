package dev.lanekeeper.engine.duckdb;

import dev.lanekeeper.testing.EngineConformance;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class DuckDbConformanceTest extends EngineConformance {

  DuckDbConformanceTest() {
    super(DuckDb.engine());
  }
}
