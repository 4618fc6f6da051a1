package dev.lanekeeper.annotation;

/**
 * How a column comes from another one, or depends on it. The words are those of OpenLineage's
 * column lineage facet.
 */
public enum LineageKind {
  /** The value itself. */
  IDENTITY(true),
  /** A value computed of it, in the same row. */
  TRANSFORMATION(true),
  /** A value computed of it in several rows. */
  AGGREGATION(true),
  /** It says which rows meet. */
  JOIN(false),
  /** It says which rows are made one. */
  GROUP_BY(false),
  /** It says which rows there are. */
  FILTER(false),
  /** It says in what order rows come. */
  SORT(false),
  /** It says which rows a window function sees, and in what order. */
  WINDOW(false),
  /** It says which of several values is taken. */
  CONDITIONAL(false);

  private final boolean direct;

  LineageKind(boolean direct) {
    this.direct = direct;
  }

  /** Returns whether the value comes from it; else it only has an influence on it. */
  public boolean isDirect() {
    return direct;
  }

  /**
   * Returns what becomes of two steps: a value that another step takes on. What a value is used for
   * last counts, unless it is passed on: a sum that is compared is a condition, the sum of a
   * product is a sum.
   *
   * @param next how the second step uses what the first one gives
   */
  public LineageKind then(LineageKind next) {
    if (!next.direct || !direct) {
      return next.direct ? this : next;
    }
    return next.compareTo(this) > 0 ? next : this;
  }
}
