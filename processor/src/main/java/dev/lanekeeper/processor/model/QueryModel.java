package dev.lanekeeper.processor.model;

/**
 * The query of an {@code @Sql} node.
 *
 * @param text as written
 * @param place the annotation's value
 */
public record QueryModel(String text, Place place) {}
