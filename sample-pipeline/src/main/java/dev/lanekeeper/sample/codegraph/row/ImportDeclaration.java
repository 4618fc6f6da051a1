package dev.lanekeeper.sample.codegraph.row;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * An import.
 *
 * @param id its number
 * @param fileNo the file it is in
 * @param qualifiedName what it names, without {@code .*}
 * @param simpleName the last part of that name
 * @param qualifier what comes before the last part
 * @param isStatic whether it imports static members
 * @param onDemand whether it ends in {@code .*}
 */
@Columns(NameStyle.SNAKE_CASE)
public record ImportDeclaration(
    long id,
    int fileNo,
    String qualifiedName,
    String simpleName,
    String qualifier,
    boolean isStatic,
    boolean onDemand) {}
