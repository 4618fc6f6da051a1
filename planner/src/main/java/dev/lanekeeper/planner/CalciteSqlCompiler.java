package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.sql.SqlCompiler;
import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlProblem;
import dev.lanekeeper.plan.sql.SqlRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The {@link SqlCompiler} that uses Calcite. Keeps nothing between queries; thread-safe. */
public final class CalciteSqlCompiler implements SqlCompiler {

  private static final long DEEP_STACK = 32L << 20;

  /** Makes a compiler; the first query loads Calcite. */
  public CalciteSqlCompiler() {}

  @Override
  public SqlOutcome compile(SqlRequest request) {
    try {
      return new Compilation(request).run();
    } catch (StackOverflowError tooDeep) {
      return compileOnDeepStack(request);
    } catch (RuntimeException | AssertionError | LinkageError fault) {
      return fault(fault);
    }
  }

  /** Parsers recurse: what is too deep for the caller's stack may still be a fair query. */
  private static SqlOutcome compileOnDeepStack(SqlRequest request) {
    AtomicReference<SqlOutcome> outcome = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                outcome.set(new Compilation(request).run());
              } catch (StackOverflowError tooDeep) {
                outcome.set(
                    rejected(
                        Code.LK201,
                        Code.LK201.message("it is nested too deeply"),
                        Code.LK201.fix("Split it into several nodes.")));
              } catch (RuntimeException | AssertionError | LinkageError fault) {
                outcome.set(fault(fault));
              }
            },
            "lanekeeper-sql",
            DEEP_STACK);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    while (outcome.get() == null && thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException wait) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    SqlOutcome result = outcome.get();
    return result == null
        ? rejected(Code.LK900, Code.LK900.message("The SQL thread died."), Code.LK900.fix())
        : result;
  }

  private static SqlOutcome fault(Throwable fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return rejected(
        Code.LK900,
        Code.LK900.message("The query could not be compiled: " + fault + where + "."),
        Code.LK900.fix());
  }

  private static SqlOutcome rejected(Code code, String message, String fix) {
    SqlProblem problem = new SqlProblem(code, 0, 0, 0, Optional.empty(), message, fix);
    return new SqlOutcome.Rejected(List.of(problem));
  }
}
