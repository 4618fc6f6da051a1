package dev.lanekeeper.plan.sql;

/**
 * Parses, validates and types one query and writes it in the engines' dialects. Implemented by the
 * planner, the only module that knows Calcite; found by class name, because javac loads it in a
 * class loader of its own. Thread-safe.
 */
public interface SqlCompiler {

  /** Compiles one query. Wrong input is {@link SqlOutcome.Rejected}, never an exception. */
  SqlOutcome compile(SqlRequest request);
}
