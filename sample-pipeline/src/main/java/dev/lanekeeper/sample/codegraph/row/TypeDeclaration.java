package dev.lanekeeper.sample.codegraph.row;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A class, interface, enum, record or annotation, or an anonymous class.
 *
 * @param id its number
 * @param fileNo the file it is in
 * @param name its simple name; empty for an anonymous class
 * @param path its name within its package, with dots
 * @param form how it is declared
 * @param nesting where it is declared
 * @param outerId the type around it, 0 if there is none
 * @param bodyId the outermost body around it, 0 if there is none
 * @param scopeStart where the name can be used from, in UTF-16 units
 * @param scopeEnd where the name can be used to
 * @param modifiers its modifiers in the language's usual order, with spaces
 */
@Columns(NameStyle.SNAKE_CASE)
public record TypeDeclaration(
    long id,
    int fileNo,
    String name,
    String path,
    TypeForm form,
    Nesting nesting,
    long outerId,
    long bodyId,
    int scopeStart,
    int scopeEnd,
    String modifiers) {}
