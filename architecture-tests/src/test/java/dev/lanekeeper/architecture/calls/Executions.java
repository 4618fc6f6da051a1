package dev.lanekeeper.architecture.calls;

import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;

/** What executes, or makes who may: the ends that nobody may reach unasked. */
final class Executions {

  /** What ends something that runs; it starts nothing. */
  private static final Set<String> ENDINGS = Set.of("close", "cancel", "drop");

  private static final Map<String, Set<String>> MAKERS =
      Map.of(
          "dev/lanekeeper/engine/Engine", Set.of("open"),
          "dev/lanekeeper/lane/Lane", Set.of("<init>"),
          "dev/lanekeeper/lane/Run", Set.of("<init>"));

  private static final Set<String> TYPES =
      Set.of(
          "dev/lanekeeper/engine/EngineSession",
          "dev/lanekeeper/engine/EngineExecution",
          "java/sql/Connection",
          "java/sql/Statement",
          "java/sql/PreparedStatement",
          "java/sql/Driver",
          "java/sql/DriverManager",
          "javax/sql/DataSource");

  /** Who is given one of these can execute. */
  private static final Set<String> HANDLES =
      Set.of("dev/lanekeeper/engine/EngineSession", "dev/lanekeeper/engine/EngineExecution");

  private static final String DUCKDB = "org/duckdb/";

  private Executions() {}

  static boolean isExecution(Method method) {
    return MAKERS.getOrDefault(method.owner(), Set.of()).contains(method.name())
        || HANDLES.contains(Type.getReturnType(method.descriptor()).getInternalName())
        || isEngines(method) && !isEnding(method) && !method.name().equals("<clinit>");
  }

  static boolean isEnding(Method method) {
    return isEngines(method) && ENDINGS.contains(method.name());
  }

  private static boolean isEngines(Method method) {
    return TYPES.contains(method.owner()) || method.owner().startsWith(DUCKDB);
  }
}
