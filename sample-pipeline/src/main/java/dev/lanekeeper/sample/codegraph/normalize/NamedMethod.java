package dev.lanekeeper.sample.codegraph.normalize;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A method or constructor with its qualified name.
 *
 * @param id its number
 * @param typeId the type it is a member of
 * @param name its name
 * @param qualifiedName the type's, its name, and its parameters' types
 * @param isConstructor whether it is a constructor
 * @param arity number of its parameters
 * @param varargs whether the last parameter takes any number of values
 * @param signature its parameters' types
 * @param isStatic whether it is static
 * @param isPrivate whether it is private
 */
@Columns(NameStyle.SNAKE_CASE)
public record NamedMethod(
    long id,
    long typeId,
    String name,
    String qualifiedName,
    boolean isConstructor,
    int arity,
    boolean varargs,
    String signature,
    boolean isStatic,
    boolean isPrivate) {}
