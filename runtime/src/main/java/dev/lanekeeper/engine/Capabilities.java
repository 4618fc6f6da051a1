package dev.lanekeeper.engine;

/**
 * What an engine can do; checked before anything runs. A gap is declared here and has a test.
 *
 * @param statementDepth most steps that may read each other in one statement, each the one before;
 *     0 takes every plan apart
 * @param partitionedExport whether {@link ExportTarget#partitionBy} may be given
 */
public record Capabilities(int statementDepth, boolean partitionedExport) {

  /** Returns these capabilities with another {@link #statementDepth}. */
  public Capabilities withStatementDepth(int steps) {
    return new Capabilities(steps, partitionedExport);
  }
}
