package dev.lanekeeper.plan.sql;

/**
 * A column that a query's rows are sorted by. As text {@code day desc nulls last}.
 *
 * @param column the column's name; {@value #EXPRESSION} for what is no column of the result
 * @param descending whether large values come first
 * @param nullsFirst whether nulls come first, whatever the direction
 */
public record SortedColumn(String column, boolean descending, boolean nullsFirst) {

  /** Stands for a key that is no column of the result. */
  public static final String EXPRESSION = "<expression>";

  private static final String NULLS_FIRST = " nulls first";
  private static final String NULLS_LAST = " nulls last";
  private static final String DESCENDING = " desc";
  private static final String ASCENDING = " asc";

  /** Returns the key that is no column of the result. */
  public static SortedColumn expression() {
    return new SortedColumn(EXPRESSION, false, false);
  }

  /**
   * Returns the key whose {@code toString} is the given text.
   *
   * @throws IllegalArgumentException if the text is no key's
   */
  public static SortedColumn parse(String text) {
    if (text.equals(EXPRESSION)) {
      return expression();
    }
    boolean nullsFirst = text.endsWith(NULLS_FIRST);
    String rest = without(text, nullsFirst ? NULLS_FIRST : NULLS_LAST);
    boolean descending = rest.endsWith(DESCENDING);
    return new SortedColumn(
        without(rest, descending ? DESCENDING : ASCENDING), descending, nullsFirst);
  }

  private static String without(String text, String end) {
    if (!text.endsWith(end)) {
      throw new IllegalArgumentException("'" + text + "' does not end with '" + end + "'");
    }
    return text.substring(0, text.length() - end.length());
  }

  /** Returns whether this is no column of the result. */
  public boolean isExpression() {
    return column.equals(EXPRESSION);
  }

  @Override
  public String toString() {
    return isExpression()
        ? EXPRESSION
        : column + (descending ? DESCENDING : ASCENDING) + (nullsFirst ? NULLS_FIRST : NULLS_LAST);
  }
}
