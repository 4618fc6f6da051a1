package dev.lanekeeper.processor;

import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Pipeline;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * What a round has for the processor.
 *
 * @param libraries types marked {@code @NodeLibrary}
 * @param pipelines types marked {@code @Pipeline}
 * @param homeless nodes that stand in neither
 */
record Subjects(
    Set<TypeElement> libraries, Set<TypeElement> pipelines, Set<ExecutableElement> homeless) {

  /**
   * Finds them in one walk over types and methods; the round's own look-up walks over every
   * parameter, once for each annotation.
   */
  static Subjects in(Set<? extends Element> roots) {
    Subjects found =
        new Subjects(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    Deque<Element> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      if (open.remove() instanceof TypeElement type) {
        found.add(type);
        open.addAll(ElementFilter.typesIn(type.getEnclosedElements()));
      }
    }
    return found;
  }

  /** Returns the pipelines and libraries, libraries first. */
  Set<TypeElement> types() {
    Set<TypeElement> types = new LinkedHashSet<>(libraries);
    types.addAll(pipelines);
    return types;
  }

  private void add(TypeElement type) {
    boolean library = bears(type, NodeLibrary.class);
    boolean pipeline = isPipeline(type);
    if (library) {
      libraries.add(type);
    }
    if (pipeline) {
      pipelines.add(type);
    }
    if (!library && !pipeline) {
      ElementFilter.methodsIn(type.getEnclosedElements()).stream()
          .filter(method -> bears(method, Node.class))
          .forEach(homeless::add);
    }
  }

  static boolean isPipeline(TypeElement type) {
    return bears(type, Pipeline.class);
  }

  /**
   * Looks at mirrors: an annotation whose values name an unknown class cannot be made an object.
   */
  private static boolean bears(Element element, Class<?> annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(annotation.getName())) {
        return true;
      }
    }
    return false;
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
