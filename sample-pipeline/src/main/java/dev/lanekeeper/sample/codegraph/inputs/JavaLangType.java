package dev.lanekeeper.sample.codegraph.inputs;

/**
 * A type that every source file can name without an import.
 *
 * @param name its simple name
 */
public record JavaLangType(String name) {}
