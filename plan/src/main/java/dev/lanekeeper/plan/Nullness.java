package dev.lanekeeper.plan;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What JSpecify's annotations say about a record's components. */
final class Nullness {

  private Nullness() {}

  /**
   * Returns whether a class is null-marked: the nearest mark of it, its enclosing classes, package
   * and module.
   */
  static boolean isMarked(Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
      if (hasMark(at)) {
        return at.isAnnotationPresent(NullMarked.class);
      }
    }
    Package home = type.getPackage();
    if (home != null && hasMark(home)) {
      return home.isAnnotationPresent(NullMarked.class);
    }
    return type.getModule().isAnnotationPresent(NullMarked.class);
  }

  private static boolean hasMark(AnnotatedElement element) {
    return element.isAnnotationPresent(NullMarked.class)
        || element.isAnnotationPresent(NullUnmarked.class);
  }

  /** Returns whether a use of a reference type may be null. */
  static boolean isNullable(AnnotatedType use, boolean marked) {
    return !use.isAnnotationPresent(NonNull.class)
        && (!marked || use.isAnnotationPresent(Nullable.class));
  }
}
