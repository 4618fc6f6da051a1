package dev.lanekeeper.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.engine.Engines;
import org.junit.jupiter.api.Test;

final class EnginesTest {

  @Test
  void findsTheEngineOfTheClassPath() {
    assertThat(Engines.named("duckdb").name()).isEqualTo("duckdb");
    assertThat(Engines.only().name()).isEqualTo("duckdb");
  }

  @Test
  void anEngineThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> Engines.named("nowhere")).hasMessageContaining("[LK411]");
  }
}
