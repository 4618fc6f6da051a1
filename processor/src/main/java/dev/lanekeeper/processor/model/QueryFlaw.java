package dev.lanekeeper.processor.model;

/**
 * One thing wrong with how a query is to be expanded.
 *
 * @param wrong what is wrong
 * @param fix what to do about it
 * @param place where: of the query, or of its {@code @Expand}
 * @param start the offset in the written text; -1 if it is not about that
 * @param end the offset behind it
 */
public record QueryFlaw(String wrong, String fix, Place place, int start, int end) {}
