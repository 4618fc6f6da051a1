package dev.lanekeeper.processor.read;

import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Tells which values may be null: primitives never, references unless they stand in null-marked
 * code without {@code @Nullable}, or are marked {@code @NonNull}.
 */
final class Nullness {

  private final boolean marked;

  private Nullness(boolean marked) {
    this.marked = marked;
  }

  /** Returns what holds within an element: the nearest mark around it says it. */
  static Nullness within(Element element) {
    for (Element at = element; at != null; at = at.getEnclosingElement()) {
      if (Mirrors.has(at, NullMarked.class)) {
        return new Nullness(true);
      }
      if (Mirrors.has(at, NullUnmarked.class)) {
        return new Nullness(false);
      }
    }
    return new Nullness(false);
  }

  /** Returns whether a value of that use of a type may be null. */
  boolean nullable(TypeMirror type) {
    return !type.getKind().isPrimitive()
        && (has(type, Nullable.class) || (!marked && !has(type, NonNull.class)));
  }

  private static boolean has(AnnotatedConstruct use, Class<?> annotation) {
    for (AnnotationMirror mirror : use.getAnnotationMirrors()) {
      TypeElement type = Mirrors.type(mirror);
      if (type.getQualifiedName().contentEquals(String.valueOf(annotation.getCanonicalName()))) {
        return true;
      }
    }
    return false;
  }
}
