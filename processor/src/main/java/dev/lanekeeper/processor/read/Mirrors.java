package dev.lanekeeper.processor.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Looks into annotations without loading their classes' values. */
final class Mirrors {

  private Mirrors() {}

  /** Returns the annotation of that type on an element. */
  static Optional<AnnotationMirror> find(Element element, Class<?> annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (type(mirror).getQualifiedName().contentEquals(name(annotation))) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  static boolean has(Element element, Class<?> annotation) {
    return find(element, annotation).isPresent();
  }

  static TypeElement type(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }

  /**
   * Returns what is written for an element of an annotation; empty if nothing is, so that the
   * default holds.
   */
  static Optional<AnnotationValue> written(AnnotationMirror mirror, String element) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(element)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the text written for an element of an annotation; empty if there is none or it is none.
   */
  static Optional<String> text(AnnotationMirror mirror, String element) {
    return written(mirror, element)
        .map(AnnotationValue::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  /**
   * Returns the number written for an element of an annotation; empty if javac could not compute
   * it.
   */
  static Optional<Integer> number(AnnotationMirror mirror, String element) {
    return written(mirror, element)
        .map(AnnotationValue::getValue)
        .filter(Integer.class::isInstance)
        .map(Integer.class::cast);
  }

  /**
   * Returns whether javac does not know a value that is written in an annotation: it names
   * something that is not there, or not yet. What such a value gives is a text of javac's.
   */
  static boolean haveUnknownValue(Element element) {
    return element.getAnnotationMirrors().stream()
        .flatMap(mirror -> mirror.getElementValues().values().stream())
        .anyMatch(Mirrors::isUnknown);
  }

  private static boolean isUnknown(AnnotationValue value) {
    if (value.getValue() instanceof AnnotationMirror inner) {
      return inner.getElementValues().values().stream().anyMatch(Mirrors::isUnknown);
    }
    return value.getValue() instanceof List<?> list
        ? list.stream().map(AnnotationValue.class::cast).anyMatch(Mirrors::isUnknown)
        : value.toString().equals("<error>"); // a text of these characters stands in quotes
  }

  /** Returns the values of an array element of an annotation. */
  static List<AnnotationValue> values(AnnotationMirror mirror, String element) {
    Object value = written(mirror, element).map(AnnotationValue::getValue).orElse(List.of());
    return value instanceof List<?> list
        ? list.stream().map(AnnotationValue.class::cast).toList()
        : List.of();
  }

  private static String name(Class<?> annotation) {
    return String.valueOf(annotation.getCanonicalName());
  }
}
