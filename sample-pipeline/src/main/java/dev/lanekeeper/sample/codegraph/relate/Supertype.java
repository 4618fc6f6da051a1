package dev.lanekeeper.sample.codegraph.relate;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;
import dev.lanekeeper.sample.codegraph.row.TypeRole;

/**
 * A type and what it extends or implements.
 *
 * @param typeId the type, anonymous ones too
 * @param role how
 * @param superId the supertype; 0 if it is none of the sources
 * @param qualifiedName the supertype's qualified name; empty if nothing tells it
 */
@Columns(NameStyle.SNAKE_CASE)
public record Supertype(long typeId, TypeRole role, long superId, String qualifiedName) {}
