package dev.lanekeeper.processor;

import dev.lanekeeper.plan.sql.SqlCompiler;

/** Finds what compiles SQL, by name: nothing of it is loaded before the first query. */
final class SqlCompilers {

  private static final String COMPILER = "dev.lanekeeper.planner.CalciteSqlCompiler";

  private SqlCompilers() {}

  static SqlCompiler load() {
    try {
      return Class.forName(COMPILER).asSubclass(SqlCompiler.class).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the SQL compiler cannot be loaded: " + COMPILER, e);
    }
  }
}
