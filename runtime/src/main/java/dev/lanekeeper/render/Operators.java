package dev.lanekeeper.render;

import dev.lanekeeper.plan.rel.Rel;

/** Adds operators of one input to a SELECT. */
final class Operators {

  private Operators() {}

  /**
   * Adds the operator if it fits; returns whether it did. Every operator fits a SELECT of all of a
   * table.
   */
  static boolean apply(Rel rel, Select select) {
    if (rel instanceof Rel.Filter filter && select.canFilter()) {
      select.filter(filter.condition());
    } else if (rel instanceof Rel.Project project && select.canProject(project.columns())) {
      select.project(project.columns(), project.schema());
    } else if (rel instanceof Rel.Aggregate aggregate && select.canFilter()) {
      select.aggregate(aggregate);
    } else if (rel instanceof Rel.Sort sort && select.canFilter()) {
      select.sort(sort.keys());
    } else if (rel instanceof Rel.Limit limit && select.canLimit()) {
      select.limit(limit.offset(), limit.fetch());
    } else if (rel instanceof Rel.Distinct && select.canMakeDistinct()) {
      select.makeDistinct();
    } else {
      return false;
    }
    return true;
  }
}
