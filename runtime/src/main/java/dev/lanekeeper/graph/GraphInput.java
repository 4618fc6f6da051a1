package dev.lanekeeper.graph;

import java.util.Optional;

/**
 * A value that a graph takes from outside.
 *
 * @param name its name
 * @param type its Java type, in full
 * @param orElse its default, as written
 */
public record GraphInput(String name, String type, Optional<String> orElse) {}
