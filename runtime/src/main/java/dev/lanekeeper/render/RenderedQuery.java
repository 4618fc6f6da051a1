package dev.lanekeeper.render;

import dev.lanekeeper.engine.EngineQuery;

/**
 * A plan as one statement.
 *
 * @param query its text and values
 * @param depth how many steps read each other, at most
 */
public record RenderedQuery(EngineQuery query, int depth) {}
