package dev.lanekeeper.sample.codegraph.row;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A file that was read. Numbers within the extraction stand for files and nodes: they are small and
 * joined quickly. {@code file_no} counts files in the order of their names, from 1; a node's {@code
 * id} is its file's number times 2^32 plus its number within the file.
 *
 * @param fileNo the file's number
 * @param id its node
 * @param file its name: the path within what was given, with slashes
 * @param packageName its package; empty for the unnamed one
 * @param reader whose rows were taken
 * @param broken whether it does not parse
 * @param bytes its size
 * @param lines its number of lines
 * @param digest SHA-256 of its bytes, in hex
 */
@Columns(NameStyle.SNAKE_CASE)
public record SourceRow(
    int fileNo,
    long id,
    String file,
    String packageName,
    Reader reader,
    boolean broken,
    int bytes,
    int lines,
    String digest) {}
