package dev.lanekeeper.plan;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.rel.Rel;
import java.util.OptionalLong;

/** Adds limits to relations; a limit of a limit is one limit. */
final class Limits {

  private Limits() {}

  static Rel limit(Rel rel, long offset, OptionalLong fetch) {
    if (offset < 0 || fetch.orElse(0) < 0) {
      throw new LaneException(
          Code.LK206,
          Code.LK206.message(
              "A number of rows cannot be negative: " + Math.min(offset, fetch.orElse(0)) + "."),
          "Give 0 or more.",
          null);
    }
    if (!(rel instanceof Rel.Limit inner)) {
      return new Rel.Limit(rel, offset, fetch);
    }
    OptionalLong left =
        inner.fetch().isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(Math.max(0, inner.fetch().getAsLong() - offset));
    OptionalLong both =
        left.isEmpty()
            ? fetch
            : OptionalLong.of(Math.min(left.getAsLong(), fetch.orElse(Long.MAX_VALUE)));
    return new Rel.Limit(inner.input(), Math.addExact(inner.offset(), offset), both);
  }
}
