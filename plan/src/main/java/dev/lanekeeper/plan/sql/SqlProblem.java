package dev.lanekeeper.plan.sql;

import dev.lanekeeper.diagnostic.Code;
import java.util.Optional;

/**
 * One thing wrong with a query.
 *
 * @param code which kind, LK201 to LK211, or LK900
 * @param line line within the query's text, from 1; 0 where the whole query is meant
 * @param column column within that line, from 1, in UTF-16 units
 * @param endColumn last column of the wrong word on that line, inclusive
 * @param parameter the relation or parameter that it is about, where it is not in the text
 * @param message what is wrong, what was expected and the nearest names, without code and place
 * @param fix what to do about it
 */
public record SqlProblem(
    Code code,
    int line,
    int column,
    int endColumn,
    Optional<String> parameter,
    String message,
    String fix) {}
