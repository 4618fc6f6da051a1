package dev.lanekeeper.testing;

import dev.lanekeeper.engine.Engine;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What every engine does, as tests that run through a lane. An engine's module extends this class
 * once; a gap is an overridden test that says what the engine does instead.
 *
 * <pre>{@code
 * final class DuckDbConformanceTest extends EngineConformance {
 *   DuckDbConformanceTest() {
 *     super(DuckDb.engine());
 *   }
 * }
 * }</pre>
 */
public abstract class EngineConformance
    implements ValueConformance,
        ParameterConformance,
        EmptyConformance,
        JoinConformance,
        OrderConformance,
        DeterminismConformance,
        ParquetConformance,
        CsvConformance,
        DepthConformance,
        TpchConformance,
        LimitConformance {

  @RegisterExtension final LaneExtension lanes;

  private final Engine engine;

  /** Makes the tests of an engine. */
  protected EngineConformance(Engine engine) {
    this.engine = engine;
    this.lanes = LaneExtension.on(engine);
  }

  @Override
  public final Engine engine() {
    return engine;
  }
}
