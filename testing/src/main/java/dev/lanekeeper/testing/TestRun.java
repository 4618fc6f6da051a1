package dev.lanekeeper.testing;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.ArrowMemory;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.ExecutionContext;
import dev.lanekeeper.lane.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/** What one test opened, as far as it asked for it. */
final class TestRun implements AutoCloseable {

  private final String name;
  private final AdapterMode mode;
  private final Supplier<Backend> opener;
  private final BufferAllocator allocator = ArrowMemory.open();
  private @Nullable Backend backend;
  private @Nullable Run run;

  TestRun(String name, AdapterMode mode, Supplier<Backend> opener) {
    this.name = name;
    this.mode = mode;
    this.opener = opener;
  }

  BufferAllocator allocator() {
    return allocator;
  }

  Backend backend() {
    Backend open = backend;
    if (open == null) {
      open = opener.get();
      backend = open;
    }
    return open;
  }

  @RequiresLane
  Run run() {
    Run open = run;
    if (open == null) {
      Backend given = backend();
      ExecutionContext context = ExecutionContext.of(given.profile()).withAllocator(allocator);
      open = Run.open(name, given, mode, context);
      run = open;
    }
    return open;
  }

  /**
   * Closes everything.
   *
   * @throws AssertionError if Arrow memory is left, with what is left
   */
  @Override
  public void close() {
    List<Exception> failures = new ArrayList<>();
    close(run, failures);
    close(backend, failures);
    // Last, so that a failure to close does not hide what was left.
    Leaks.check(allocator, failures);
    if (!failures.isEmpty()) {
      throw new AssertionError("closing what the test used failed", failures.get(0));
    }
  }

  private static void close(@Nullable AutoCloseable resource, List<Exception> failures) {
    if (resource != null) {
      try {
        resource.close();
      } catch (Exception e) {
        failures.add(e);
      }
    }
  }
}
