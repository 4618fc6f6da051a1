package dev.lanekeeper.processor;

import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Pipeline;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Tells the annotated elements of a round apart. */
final class Subjects {

  private Subjects() {}

  static Set<TypeElement> types(Set<? extends Element> elements) {
    Set<TypeElement> types = new LinkedHashSet<>();
    for (Element element : elements) {
      if (element instanceof TypeElement type) {
        types.add(type);
      }
    }
    return types;
  }

  /** Returns the nodes that stand in no pipeline or library. */
  static Set<ExecutableElement> homeless(Set<? extends Element> nodes) {
    Set<ExecutableElement> homeless = new LinkedHashSet<>();
    for (Element node : nodes) {
      if (node instanceof ExecutableElement method
          && method.getEnclosingElement() instanceof TypeElement owner
          && !isPipeline(owner)
          && !bears(owner, NodeLibrary.class)) {
        homeless.add(method);
      }
    }
    return homeless;
  }

  static boolean isPipeline(TypeElement type) {
    return bears(type, Pipeline.class);
  }

  /**
   * Looks at mirrors: an annotation whose values name an unknown class cannot be made an object.
   */
  private static boolean bears(TypeElement type, Class<?> annotation) {
    return type.getAnnotationMirrors().stream()
        .map(mirror -> mirror.getAnnotationType().toString())
        .anyMatch(annotation.getName()::equals);
  }

  /** Returns the type of a source file or class path that a type is in, maybe itself. */
  static TypeElement outermost(TypeElement type) {
    TypeElement at = type;
    while (at.getEnclosingElement() instanceof TypeElement around) {
      at = around;
    }
    return at;
  }
}
