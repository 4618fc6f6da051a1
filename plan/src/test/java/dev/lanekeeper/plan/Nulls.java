package dev.lanekeeper.plan;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** Nulls as code that is not null-marked can hand them in. */
@NullUnmarked
final class Nulls {

  private Nulls() {}

  static String text() {
    return null;
  }

  static <T> List<T> unchecked(List<T> list) {
    return list;
  }
}
