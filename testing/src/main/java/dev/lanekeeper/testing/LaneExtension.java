package dev.lanekeeper.testing;

import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.Engines;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.lane.Run;
import java.util.Set;
import java.util.function.Function;
import org.apache.arrow.memory.BufferAllocator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests what nodes get: test methods may have parameters of type {@link Lane}, {@link Run},
 * {@link Backend} and {@link BufferAllocator}, made for each test when it asks for one. After the
 * test everything is closed, and the test fails if it left Arrow memory behind, with what was left.
 *
 * <pre>{@code
 * @RegisterExtension static final LaneExtension LANES = LaneExtension.on(DuckDb.engine());
 *
 * @Test
 * void topIsSorted(Lane lane) {
 *   List<Revenue> top = ShopPipeline.top(Plan.values(rows, Revenue.class), lane);
 * }
 * }</pre>
 *
 * <p>With {@code @ExtendWith(LaneExtension.class)} it takes the only engine on the class path. A
 * table that a test detaches into the given allocator is the test's to close.
 */
public final class LaneExtension implements ParameterResolver, AfterEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(LaneExtension.class);
  private static final Set<Class<?>> TYPES =
      Set.of(Lane.class, Run.class, Backend.class, BufferAllocator.class);

  private final Function<ExtensionContext, Engine> engine;
  private final Function<ExtensionContext, AdapterMode> mode;
  private final RuntimeProfile profile;

  /** For {@code @ExtendWith}: the only engine on the class path, with the default profile. */
  public LaneExtension() {
    this(test -> Engines.only(), test -> AdapterMode.BRIDGE, RuntimeProfile.defaults());
  }

  private LaneExtension(
      Function<ExtensionContext, Engine> engine,
      Function<ExtensionContext, AdapterMode> mode,
      RuntimeProfile profile) {
    this.engine = engine;
    this.mode = mode;
    this.profile = profile;
  }

  /** Returns an extension for an engine, with the default profile. */
  public static LaneExtension on(Engine engine) {
    return new LaneExtension(test -> engine, test -> AdapterMode.BRIDGE, RuntimeProfile.defaults());
  }

  /** Returns an extension for the engine and mode that each test's own class says. */
  static LaneExtension ofConformance() {
    return new LaneExtension(
        test -> tested(test).engine(), test -> tested(test).mode(), RuntimeProfile.defaults());
  }

  private static Conformance tested(ExtensionContext test) {
    return (Conformance) test.getRequiredTestInstance();
  }

  /** Returns an extension for the same engine with another profile. */
  public LaneExtension with(RuntimeProfile other) {
    return new LaneExtension(engine, mode, other);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return TYPES.contains(parameter.getParameter().getType());
  }

  @Override
  @LaneRoot("parameters of tests")
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestRun run =
        context
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                TestRun.class,
                key ->
                    new TestRun(
                        context.getRequiredTestClass().getSimpleName(),
                        mode.apply(context),
                        () -> open(context)),
                TestRun.class);
    Class<?> type = parameter.getParameter().getType();
    if (type == BufferAllocator.class) {
      return run.allocator();
    } else if (type == Backend.class) {
      return run.backend();
    }
    return type == Run.class
        ? run.run()
        : run.run().lane(context.getRequiredTestMethod().getName());
  }

  @RequiresLane
  private Backend open(ExtensionContext context) {
    return Backend.open(engine.apply(context), profile);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    TestRun run = context.getStore(NAMESPACE).remove(TestRun.class, TestRun.class);
    if (run != null) {
      run.close();
    }
  }
}
