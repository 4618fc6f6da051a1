package dev.lanekeeper.processor.guard;

import dev.lanekeeper.guard.GuardNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Knows which members are restricted: those marked, those of marked types, and those that override
 * such a one.
 */
final class Restrictions {

  private final Elements elements;
  private final Supertypes supertypes;
  private final Map<Element, Boolean> known = new HashMap<>();
  private final Map<TypeElement, List<ExecutableElement>> marked = new HashMap<>();
  private final Map<TypeElement, List<ExecutableElement>> markedAbove = new HashMap<>();

  Restrictions(Elements elements, Supertypes supertypes) {
    this.elements = elements;
    this.supertypes = supertypes;
  }

  boolean restricts(Element member) {
    Boolean found = known.get(member);
    if (found == null) {
      found =
          isMarked(member)
              || member instanceof ExecutableElement method && overridden(method).isPresent();
      known.put(member, found);
    }
    return found;
  }

  /** Returns whether a member or a type around it is marked itself. */
  static boolean isMarked(Element member) {
    for (Element e = member; e != null; e = e.getEnclosingElement()) {
      if (e.getKind() == ElementKind.PACKAGE) {
        return false;
      }
      if (Marks.has(e, GuardNames.REQUIRES_LANE)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether code stands in a restricted member: who may call that may do what it does. The
   * JVM asks nobody before a {@code main}, or when it loads a class.
   */
  boolean areAround(Place place) {
    if (place.startsWithClass()) {
      return false;
    }
    return place.methods().isEmpty()
        ? place.types().stream().findFirst().filter(Restrictions::isMarked).isPresent()
        : place.methods().stream()
            .anyMatch(m -> restricts(m) && !m.getSimpleName().contentEquals("main"));
  }

  /** Returns the marked method that a method overrides, if there is one. */
  Optional<ExecutableElement> overridden(ExecutableElement method) {
    if (method.getKind() != ElementKind.METHOD
        || method.getModifiers().contains(Modifier.STATIC)
        || method.getModifiers().contains(Modifier.PRIVATE)
        || !(method.getEnclosingElement() instanceof TypeElement owner)) {
      return Optional.empty();
    }
    for (ExecutableElement candidate : markedAbove(owner)) {
      if (candidate.getSimpleName().equals(method.getSimpleName())
          && elements.overrides(method, candidate, owner)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** Most types inherit nothing that is marked, so it is looked up once for each. */
  private List<ExecutableElement> markedAbove(TypeElement type) {
    List<ExecutableElement> found = markedAbove.get(type);
    if (found == null) {
      found = new ArrayList<>();
      for (TypeElement supertype : supertypes.of(type)) {
        found.addAll(markedOf(supertype));
      }
      markedAbove.put(type, found);
    }
    return found;
  }

  private List<ExecutableElement> markedOf(TypeElement type) {
    List<ExecutableElement> found = marked.get(type);
    if (found == null) {
      found = new ArrayList<>();
      if (!type.getQualifiedName().toString().startsWith("java.")) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
          if (isMarked(method)) {
            found.add(method);
          }
        }
      }
      marked.put(type, found);
    }
    return found;
  }
}
