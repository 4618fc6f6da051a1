package dev.lanekeeper.engine;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.Nearest;
import java.util.List;
import java.util.ServiceLoader;

/** The engines on the class path. */
final class KnownEngines {

  private KnownEngines() {}

  static Engine named(String name) {
    List<Engine> engines =
        ServiceLoader.load(Engine.class, Engine.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    List<String> names = engines.stream().map(Engine::name).sorted().toList();
    return engines.stream()
        .filter(engine -> engine.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new EngineException(
                    Code.LK411,
                    Code.LK411.message(
                        "No engine named '"
                            + name
                            + "' is on the class path"
                            + Nearest.hint(name, names)
                            + ". There is: "
                            + (names.isEmpty() ? "none" : String.join(", ", names))
                            + "."),
                    Code.LK411.fix(
                        "Add the dependency dev.lanekeeper:lanekeeper-engine-" + name + "."),
                    null));
  }
}
