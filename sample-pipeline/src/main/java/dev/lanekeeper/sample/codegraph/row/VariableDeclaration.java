package dev.lanekeeper.sample.codegraph.row;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A field, parameter or local variable.
 *
 * @param id its number
 * @param fileNo the file it is in
 * @param kind FIELD, PARAMETER or LOCAL
 * @param name its name
 * @param typeId the innermost type that it is in, anonymous ones too; 0 outside of types
 * @param bodyId the outermost body it is in; 0 for a field of a type outside of bodies
 * @param scopeStart where the name can be used from, in UTF-16 units
 * @param scopeEnd where the name can be used to
 * @param position number of a parameter within its list, from 1; else 0
 * @param declaredType its type as written; empty where it is inferred
 * @param modifiers its modifiers
 */
@Columns(NameStyle.SNAKE_CASE)
public record VariableDeclaration(
    long id,
    int fileNo,
    NodeKind kind,
    String name,
    long typeId,
    long bodyId,
    int scopeStart,
    int scopeEnd,
    int position,
    String declaredType,
    String modifiers) {}
