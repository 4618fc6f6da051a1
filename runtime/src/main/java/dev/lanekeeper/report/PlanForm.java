package dev.lanekeeper.report;

/** In what form an engine is given a plan, the preferred one first. */
public enum PlanForm {
  /** One plan that is not parsed: Substrait. */
  SUBSTRAIT,
  /** One SQL statement. */
  SQL,
  /** Several SQL statements, each reading tables that those before it left in the engine. */
  STAGED_SQL
}
