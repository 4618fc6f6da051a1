package dev.lanekeeper.processor.guard;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds annotations by name: the guarded module may have other copies of their classes. */
final class Marks {

  private Marks() {}

  /** Returns the text that an annotation has as a value, or the empty one. */
  static String text(AnnotationMirror mirror, String name) {
    return mirror.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .map(entry -> String.valueOf(entry.getValue().getValue()))
        .findFirst()
        .orElse("");
  }

  static boolean has(Element element, String annotation) {
    return find(element, annotation).isPresent();
  }

  static Optional<? extends AnnotationMirror> find(Element element, String annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(annotation)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }
}
