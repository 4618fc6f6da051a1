package dev.lanekeeper.sample.codegraph.outputs;

/**
 * What proves that a table is the same as another.
 *
 * @param table its name
 * @param digest SHA-256 over its columns and rows, whatever their order
 */
public record TableDigest(String table, String digest) {}
