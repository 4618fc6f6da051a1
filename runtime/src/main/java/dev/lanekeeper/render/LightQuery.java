package dev.lanekeeper.render;

import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.sql.SqlTemplate.Segment;
import java.util.regex.Pattern;

/**
 * Tells by the text of a checked query whether all it does is to filter rows of one table and to
 * compute columns of them. A text that might do more counts as one that does: that only makes
 * engines keep rows a little earlier.
 */
final class LightQuery {

  /** Clauses and calls other than of functions that are known to need one row. */
  private static final Pattern MORE =
      Pattern.compile(
          "\\b(?:group|having|distinct|over|qualify|limit|offset|fetch|union|intersect|except|join|with)\\b"
              + "|\\b(?!(?:cast|coalesce|nullif|lower|upper|trim|substring|abs|year|month|day)\\()\\w+\\(",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SELECT = Pattern.compile("\\bselect\\b", Pattern.CASE_INSENSITIVE);

  private LightQuery() {}

  static boolean test(Rel.Query query, String dialect) {
    int relations = 0;
    long selects = 0;
    for (Segment segment : query.segments(dialect)) {
      if (segment instanceof Segment.Relation) {
        relations++;
      } else if (segment instanceof Segment.Text plain) {
        if (MORE.matcher(plain.text()).find()) {
          return false;
        }
        selects += SELECT.matcher(plain.text()).results().count();
      }
    }
    return relations == 1 && selects == 1;
  }
}
