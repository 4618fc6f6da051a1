package dev.lanekeeper.processor.text;

import com.sun.source.tree.CompilationUnitTree;

/**
 * A piece of a source.
 *
 * @param unit the source
 * @param start the offset of its first character
 * @param end the offset behind its last one
 */
public record SourceRange(CompilationUnitTree unit, int start, int end) {}
