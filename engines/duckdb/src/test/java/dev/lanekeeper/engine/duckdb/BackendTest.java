package dev.lanekeeper.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.EngineSession;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BackendTest {

  private static final RuntimeProfile PROFILE = RuntimeProfile.defaults().withThreads(1);

  @Test
  void equalProfilesShareOneSessionUntilTheLastBackendIsClosed() {
    Backend first = Backend.open(DuckDb.engine(), PROFILE);
    Backend second = Backend.open(DuckDb.engine(), RuntimeProfile.defaults().withThreads(1));
    Backend other = Backend.open(DuckDb.engine(), PROFILE.withThreads(2));
    assertThat(second.session()).isSameAs(first.session());
    assertThat(other.session()).isNotSameAs(first.session());
    other.close();
    first.close();
    first.close();
    assertThat(orders(second)).isEqualTo(4);
    EngineSession session = second.session();
    second.close();
    assertThatThrownBy(second::session)
        .hasMessageContaining("[LK411] This backend of duckdb is closed.");
    try (Backend reopened = Backend.open(DuckDb.engine(), PROFILE)) {
      assertThat(reopened.session()).isNotSameAs(session);
    }
  }

  @Test
  void runsOfOneSessionDoNotMeet() {
    try (Backend backend = Backend.open(DuckDb.engine(), PROFILE)) {
      assertThat(List.of(orders(backend), orders(backend))).containsExactly(4, 4);
    }
  }

  private static int orders(Backend backend) {
    try (Run run = Run.open("Shop", backend, AdapterMode.BRIDGE, ExecutionContext.of(PROFILE))) {
      return run.lane("top").list(LaneFixture.orders()).size();
    }
  }
}
