package dev.lanekeeper.processor.model;

/**
 * One tag of a node.
 *
 * @param name its name
 * @param value its value
 * @param place the annotation that says so
 */
public record TagModel(String name, String value, Place place) {}
