package dev.lanekeeper.engine.datafusion;

import dev.lanekeeper.testing.EngineConformance;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class DataFusionConformanceTest extends EngineConformance {

  DataFusionConformanceTest() {
    super(DataFusion.engine());
  }
}
