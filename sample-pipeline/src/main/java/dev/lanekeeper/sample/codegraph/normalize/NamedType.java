package dev.lanekeeper.sample.codegraph.normalize;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;
import dev.lanekeeper.sample.codegraph.row.Nesting;
import dev.lanekeeper.sample.codegraph.row.TypeForm;

/**
 * A type with its qualified name; anonymous classes have one that is not unique.
 *
 * @param id its number
 * @param fileNo the file
 * @param name its simple name; empty for an anonymous class
 * @param qualifiedName package and path
 * @param packageName its package
 * @param form how it is declared
 * @param nesting where it is declared
 * @param outerId the type around it, 0 if there is none
 * @param bodyId the outermost body around it, 0 if there is none
 * @param scopeStart where its name can be used from
 * @param scopeEnd where its name can be used to
 * @param modifiers its modifiers
 */
@Columns(NameStyle.SNAKE_CASE)
public record NamedType(
    long id,
    int fileNo,
    String name,
    String qualifiedName,
    String packageName,
    TypeForm form,
    Nesting nesting,
    long outerId,
    long bodyId,
    int scopeStart,
    int scopeEnd,
    String modifiers) {}
