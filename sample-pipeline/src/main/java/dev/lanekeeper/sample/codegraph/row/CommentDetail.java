package dev.lanekeeper.sample.codegraph.row;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A comment's style.
 *
 * @param id its number
 * @param style line, block or javadoc
 */
@Columns(NameStyle.SNAKE_CASE)
public record CommentDetail(
    long id,
    String style) {}
