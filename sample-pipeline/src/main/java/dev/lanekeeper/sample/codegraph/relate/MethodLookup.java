package dev.lanekeeper.sample.codegraph.relate;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * What a method's name and arity mean on a type.
 *
 * @param typeId the type
 * @param name the name
 * @param arity number of parameters
 * @param methodId the nearest such method
 * @param candidates how many there are
 * @param returnTypeId the type that it returns; 0 if it is none of the sources
 */
@Columns(NameStyle.SNAKE_CASE)
public record MethodLookup(
    long typeId, String name, int arity, long methodId, int candidates, long returnTypeId) {}
