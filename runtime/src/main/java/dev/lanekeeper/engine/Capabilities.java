package dev.lanekeeper.engine;

/**
 * What an engine can do; checked before anything runs. A gap is declared here and has a test.
 *
 * @param statementDepth most steps that may read each other in one statement, each the one before
 * @param partitionedExport whether {@link ExportTarget#partitionBy} may be given
 */
public record Capabilities(int statementDepth, boolean partitionedExport) {}
