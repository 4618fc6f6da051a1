package dev.lanekeeper.architecture.calls;

import dev.lanekeeper.annotation.AllowBypass;
import dev.lanekeeper.annotation.LaneRoot;
import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;
import java.util.List;
import java.util.function.Supplier;

/** Ways to an execution that nobody is asked on, and three on which somebody is. */
public class OpenFixture {

  /** Calls what calls. */
  public static Backend throughAHelper(Engine engine) {
    return helper(engine);
  }

  @AllowBypass(reason = "the open path that is found", owner = "tests", until = "2999-12-31")
  private static Backend helper(Engine engine) {
    return Backend.open(engine, RuntimeProfile.defaults());
  }

  /** Gives away what others call. */
  protected static Supplier<Backend> throughALambda(Engine engine) {
    return () -> helper(engine);
  }

  /** Gives away an object that others call. */
  public static Iterable<Backend> throughAnObject(Engine engine) {
    return new Backends(engine);
  }

  /** Has an implementation that nobody can name. */
  public interface ThroughAnInterface {

    /** Opens. */
    Backend open();
  }

  private record Hidden(Engine engine) implements ThroughAnInterface {
    @Override
    public Backend open() {
      return helper(engine);
    }
  }

  private record Backends(Engine engine) implements Iterable<Backend> {
    @Override
    public java.util.Iterator<Backend> iterator() {
      return List.of(new Hidden(engine).open()).iterator();
    }
  }

  static class Inherited {
    public Backend throughASubclass(Engine engine) {
      return helper(engine);
    }
  }

  /** Inherits a public method. */
  public static final class Subclass extends Inherited {}

  /** Asks. */
  @RequiresLane
  public static Backend restricted(Engine engine) {
    return helper(engine);
  }

  /** Is listed. */
  @LaneRoot("fixture")
  public static Backend root(Engine engine) {
    return helper(engine);
  }

  /** Is given a lane. */
  public static String lane(Plan<?> plan, Lane lane) {
    return lane.digest(plan);
  }
}
