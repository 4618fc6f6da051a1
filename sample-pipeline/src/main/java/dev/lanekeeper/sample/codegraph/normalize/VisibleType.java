package dev.lanekeeper.sample.codegraph.normalize;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A type whose members can be named without a qualifier inside of another.
 *
 * @param typeId the type inside of which
 * @param holderId the type whose members
 * @param depth how many types further out it is found; 0 for the type itself and its supertypes
 * @param distance how many steps up the supertypes; 0 for a type around
 * @param scopeStart where the type at that depth starts in the file
 */
@Columns(NameStyle.SNAKE_CASE)
public record VisibleType(long typeId, long holderId, int depth, int distance, int scopeStart) {}
