package dev.lanekeeper.lane;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a run must close, the last first. Thread-safe. */
final class Resources {

  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  /** Keeps a resource until {@link #close}. */
  synchronized <T extends AutoCloseable> T add(T resource) {
    open.push(resource);
    return resource;
  }

  /** Forgets a resource that was closed by its user. */
  synchronized void remove(AutoCloseable resource) {
    open.removeIf(kept -> kept == resource);
  }

  /** Closes everything, whatever fails; returns the first failure with the others in it. */
  synchronized @Nullable Exception close() {
    Exception failure = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    return failure;
  }
}
