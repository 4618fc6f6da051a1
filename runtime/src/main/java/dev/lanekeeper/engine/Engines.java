package dev.lanekeeper.engine;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The engines on the class path. */
public final class Engines {

  private Engines() {}

  /** Returns all engines, by name. */
  public static List<Engine> all() {
    List<Engine> engines = new ArrayList<>();
    ServiceLoader.load(Engine.class, Engines.class.getClassLoader()).forEach(engines::add);
    engines.sort((a, b) -> a.name().compareTo(b.name()));
    return engines;
  }

  /**
   * Returns the engine of a name.
   *
   * @throws EngineException LK411 if it is not on the class path, with the dependency to add
   */
  public static Engine named(String name) {
    List<Engine> engines = all();
    for (Engine engine : engines) {
      if (engine.name().equals(name)) {
        return engine;
      }
    }
    List<String> names = engines.stream().map(Engine::name).toList();
    throw new EngineException(
        Code.LK411,
        Code.LK411.message(
            "No engine named '"
                + name
                + "' is on the class path"
                + Nearest.hint(name, names)
                + ". There is: "
                + (names.isEmpty() ? "none" : String.join(", ", names))
                + "."),
        Code.LK411.fix("Add the dependency dev.lanekeeper:lanekeeper-engine-" + name + "."),
        null);
  }

  /**
   * Returns the only engine.
   *
   * @throws LaneException LK411 if there is none, or more than one
   */
  public static Engine only() {
    List<Engine> engines = all();
    if (engines.size() == 1) {
      return engines.get(0);
    }
    throw new LaneException(
        Code.LK411,
        Code.LK411.message(
            engines.isEmpty()
                ? "No engine is on the class path"
                : "Several engines are on the class path: "
                    + engines.stream().map(Engine::name).toList()),
        Code.LK411.fix(
            engines.isEmpty()
                ? "Add the dependency dev.lanekeeper:lanekeeper-engine-duckdb."
                : "Name the one that is meant."),
        null);
  }
}
