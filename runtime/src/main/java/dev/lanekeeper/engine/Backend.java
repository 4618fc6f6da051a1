package dev.lanekeeper.engine;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.diagnostic.Code;
import java.util.HashMap;
import java.util.Map;

/**
 * An engine opened with a profile. Backends of the same engine and an equal profile share one
 * session; it ends when the last of them is closed. Thread-safe.
 */
public final class Backend implements AutoCloseable {

  private static final Map<Key, Shared> SESSIONS = new HashMap<>();

  private final Engine engine;
  private final RuntimeProfile profile;
  private final Shared shared;
  private volatile boolean closed;

  private Backend(Engine engine, RuntimeProfile profile, Shared shared) {
    this.engine = engine;
    this.profile = profile;
    this.shared = shared;
  }

  /**
   * Opens a backend, or shares the session of an open one. The caller closes it.
   *
   * @throws dev.lanekeeper.diagnostic.LaneException LK408 if JVM flags are missing, LK411 if the
   *     engine's libraries cannot be loaded
   */
  @RequiresLane
  public static Backend open(Engine engine, RuntimeProfile profile) {
    Key key = new Key(engine.name(), profile.digest());
    synchronized (SESSIONS) {
      Shared shared = SESSIONS.get(key);
      if (shared == null) {
        EngineSession session = engine.open(profile);
        shared = new Shared(key, session, session::close);
        SESSIONS.put(key, shared);
      }
      shared.users++;
      return new Backend(engine, profile, shared);
    }
  }

  /** Returns the engine. */
  public Engine engine() {
    return engine;
  }

  /** Returns the profile that the session was opened with. */
  public RuntimeProfile profile() {
    return profile;
  }

  /**
   * Returns the session; it belongs to the backend.
   *
   * @throws EngineException LK411 if the backend is closed
   */
  @RequiresLane
  public EngineSession session() {
    if (closed) {
      throw new EngineException(
          Code.LK411,
          Code.LK411.message("This backend of " + engine.name() + " is closed."),
          Code.LK411.fix("Close it after the last run that uses it."),
          null);
    }
    return shared.session;
  }

  /** Gives the session back; the last one to do so ends it. Closing twice is harmless. */
  @Override
  public void close() {
    synchronized (SESSIONS) {
      if (closed) {
        return;
      }
      closed = true;
      if (--shared.users == 0) {
        SESSIONS.remove(shared.key);
        shared.end.run();
      }
    }
  }

  private record Key(String engine, String profile) {}

  private static final class Shared {
    private final Key key;
    private final EngineSession session;
    private final Runnable end;
    private int users;

    private Shared(Key key, EngineSession session, Runnable end) {
      this.key = key;
      this.session = session;
      this.end = end;
    }
  }
}
