package dev.lanekeeper.sample.codegraph.row;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A method or constructor.
 *
 * @param id its number
 * @param fileNo the file it is in
 * @param name its name; that of its class for a constructor
 * @param typeId the type it is a member of, anonymous ones too
 * @param isConstructor whether it is a constructor
 * @param arity number of its parameters
 * @param varargs whether the last parameter takes any number of values
 * @param signature the parameters' types as written, without packages and type arguments, with
 *     commas
 * @param returnType its result's type as written; empty for a constructor
 * @param isStatic whether it is static
 * @param isPrivate whether it is private
 * @param modifiers its modifiers
 */
@Columns(NameStyle.SNAKE_CASE)
public record MethodDeclaration(
    long id,
    int fileNo,
    String name,
    long typeId,
    boolean isConstructor,
    int arity,
    boolean varargs,
    String signature,
    String returnType,
    boolean isStatic,
    boolean isPrivate,
    String modifiers) {}
