package dev.lanekeeper.sample.codegraph.cpg;

import dev.lanekeeper.annotation.Columns;
import dev.lanekeeper.annotation.NameStyle;

/**
 * A property of a node.
 *
 * @param ownerId the node
 * @param name the property's name
 * @param value its value as text
 * @param valueType what the text is: text, integer, boolean
 */
@Columns(NameStyle.SNAKE_CASE)
public record CpgProp(String ownerId, String name, String value, String valueType) {}
