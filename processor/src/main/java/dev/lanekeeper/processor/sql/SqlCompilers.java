package dev.lanekeeper.processor.sql;

import dev.lanekeeper.plan.sql.SqlCompiler;
import java.io.IOException;

/**
 * Lends the SQL compiler. It is loaded at the first call and lives as long as the processor's class
 * loader, so a build that compiles many modules with one loader pays for it once. Thread-safe.
 */
public final class SqlCompilers {

  private static final String PLANNER = "META-INF/lanekeeper/planner.jar";
  private static final String SUBSTRAIT = "META-INF/lanekeeper/substrait.jar";
  private static final String COMPILER = "dev.lanekeeper.planner.CalciteSqlCompiler";

  private SqlCompilers() {}

  /**
   * Returns the compiler.
   *
   * @throws IllegalStateException if the processor's jar lacks it
   */
  public static SqlCompiler load() {
    return Holder.COMPILER;
  }

  private static SqlCompiler make() {
    try {
      PackedFiles files = PackedFiles.open(SqlCompilers.class, PLANNER);
      ClassLoader loader =
          new PlannerClassLoader(
              SqlCompilers.class.getClassLoader(),
              files,
              () -> PackedFiles.open(SqlCompilers.class, SUBSTRAIT));
      return Class.forName(COMPILER, true, loader)
          .asSubclass(SqlCompiler.class)
          .getConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException("the SQL compiler cannot be loaded: " + COMPILER, e);
    }
  }

  /** Made when the first query is met, not when the processor is. */
  private static final class Holder {
    private static final SqlCompiler COMPILER = make();
  }
}
