package dev.lanekeeper.processor.model;

import java.net.URI;

/**
 * A file that a text was read from.
 *
 * @param name as the sources name it
 * @param uri where it is
 */
public record TextFile(String name, URI uri) {}
