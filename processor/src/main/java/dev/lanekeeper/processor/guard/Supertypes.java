package dev.lanekeeper.processor.guard;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** All supertypes of a type, nearest first, without itself; each looked up once. */
final class Supertypes {

  private final Map<TypeElement, Set<TypeElement>> known = new HashMap<>();

  Set<TypeElement> of(TypeElement type) {
    Set<TypeElement> found = known.get(type);
    if (found == null) {
      found = walk(type);
      known.put(type, found);
    }
    return found;
  }

  boolean isOneOf(TypeElement type, Collection<String> names) {
    return names.contains(type.getQualifiedName().toString())
        || of(type).stream().anyMatch(s -> names.contains(s.getQualifiedName().toString()));
  }

  private static Set<TypeElement> walk(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>();
    Deque<TypeElement> waiting = new ArrayDeque<>();
    waiting.add(type);
    while (!waiting.isEmpty()) {
      TypeElement next = waiting.remove();
      add(next.getSuperclass(), found, waiting);
      for (TypeMirror one : next.getInterfaces()) {
        add(one, found, waiting);
      }
    }
    return found;
  }

  /** A supertype whose class file is missing is an error type: nothing is known of it. */
  private static void add(TypeMirror mirror, Set<TypeElement> found, Deque<TypeElement> waiting) {
    if (mirror.getKind() == TypeKind.DECLARED) {
      Element element = ((DeclaredType) mirror).asElement();
      if (element instanceof TypeElement supertype && found.add(supertype)) {
        waiting.add(supertype);
      }
    }
  }
}
