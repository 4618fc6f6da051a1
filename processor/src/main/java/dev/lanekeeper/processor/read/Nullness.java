package dev.lanekeeper.processor.read;

import java.util.Set;
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
  private final Set<String> classFile;
  private final String component;
  private final String path;

  private Nullness(boolean marked) {
    this(marked, Set.of(), "", "");
  }

  private Nullness(boolean marked, Set<String> classFile, String component, String path) {
    this.marked = marked;
    this.classFile = classFile;
    this.component = component;
    this.path = path;
  }

  /**
   * Returns what holds for a component of a record.
   *
   * @param marks those of its class file that javac leaves out
   */
  Nullness of(String name, Set<String> marks) {
    return new Nullness(marked, marks, name, "");
  }

  /** Returns what holds for the elements, where this holds for a list. */
  Nullness ofElements() {
    return new Nullness(marked, classFile, component, path + TypeMarks.ELEMENT);
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

  /** Returns whether references are not null unless they say so. */
  boolean isMarked() {
    return marked;
  }

  /** Returns whether a value of that use of a type may be null. */
  boolean nullable(TypeMirror type) {
    return !type.getKind().isPrimitive()
        && (has(type, Nullable.class) || (!marked && !has(type, NonNull.class)));
  }

  private boolean has(AnnotatedConstruct use, Class<?> annotation) {
    if (classFile.contains(TypeMarks.mark(component, path, annotation))) {
      return true;
    }
    for (AnnotationMirror mirror : use.getAnnotationMirrors()) {
      TypeElement type = Mirrors.type(mirror);
      if (type.getQualifiedName().contentEquals(String.valueOf(annotation.getCanonicalName()))) {
        return true;
      }
    }
    return false;
  }
}
