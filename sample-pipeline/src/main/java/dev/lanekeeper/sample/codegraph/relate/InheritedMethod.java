package dev.lanekeeper.sample.codegraph.relate;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A method that can be called on a type: its own, or inherited and not overridden.
 *
 * @param typeId the type
 * @param methodId the method
 * @param name its name
 * @param arity number of its parameters
 * @param varargs whether the last parameter takes any number of values
 * @param distance how many steps up the supertypes it is declared
 * @param returnTypeId the type that it returns; 0 if it is none of the sources
 */
@Columns(NameStyle.SNAKE_CASE)
public record InheritedMethod(
    long typeId,
    long methodId,
    String name,
    int arity,
    boolean varargs,
    int distance,
    long returnTypeId) {}
