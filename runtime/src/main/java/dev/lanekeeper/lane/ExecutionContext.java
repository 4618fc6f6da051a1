package dev.lanekeeper.lane;

import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.report.RunObserver;
import java.time.Clock;
import java.util.Optional;
import org.apache.arrow.memory.BufferAllocator;

/**
 * What a run is given besides its backend. Immutable.
 *
 * @param profile settings for what the backend's own profile leaves open
 * @param observer who is told what the run does
 * @param timesNodes whether the report lists nodes and how long each took; costs two clock readings
 *     a node
 * @param clock where times in reports come from
 * @param allocator where the run takes its Arrow memory from; empty makes a root allocator of its
 *     own
 */
public record ExecutionContext(
    RuntimeProfile profile,
    RunObserver observer,
    boolean timesNodes,
    Clock clock,
    Optional<BufferAllocator> allocator) {

  /** Returns the context of a profile: nobody observes, nodes are timed. */
  public static ExecutionContext of(RuntimeProfile profile) {
    return new ExecutionContext(
        profile, RunObserver.NONE, true, Clock.systemUTC(), Optional.empty());
  }

  /** Returns this context with an observer. */
  public ExecutionContext withObserver(RunObserver watcher) {
    return new ExecutionContext(profile, watcher, timesNodes, clock, allocator);
  }

  /** Returns this context without the report's list of nodes. */
  public ExecutionContext withoutNodeTimes() {
    return new ExecutionContext(profile, observer, false, clock, allocator);
  }

  /** Returns this context with a clock. */
  public ExecutionContext withClock(Clock source) {
    return new ExecutionContext(profile, observer, timesNodes, source, allocator);
  }

  /** Returns this context with an allocator; it stays the caller's. */
  public ExecutionContext withAllocator(BufferAllocator parent) {
    return new ExecutionContext(profile, observer, timesNodes, clock, Optional.of(parent));
  }
}
