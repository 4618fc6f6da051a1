package dev.lanekeeper.processor.model;

/**
 * Where something stands in the sources. Only the diagnostics know what the number stands for; it
 * grows in the order in which the sources were read.
 *
 * @param number the place's number within one round
 */
public record Place(int number) {}
