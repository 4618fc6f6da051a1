package dev.lanekeeper.processor.sarif;

import java.net.URI;

/**
 * A piece of a source file; lines and columns count from 1.
 *
 * @param file the file
 * @param line the line of its first character
 * @param column the column of its first character
 * @param endLine the line of its end
 * @param endColumn the column behind its last character
 */
public record Region(URI file, long line, long column, long endLine, long endColumn) {}
