package dev.lanekeeper.processor.read;

import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.processor.model.Flaw;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds what makes a method unusable as a node, as far as the method alone tells. */
final class FlawReader {

  private static final Set<String> ONE_SHOT =
      Set.of(
          "java.util.Iterator",
          "java.util.stream.BaseStream",
          "java.io.InputStream",
          "java.io.Reader",
          "java.sql.ResultSet",
          "dev.lanekeeper.arrow.ArrowReader",
          "org.apache.arrow.vector.ipc.ArrowReader");

  private final Map<TypeElement, Boolean> oneShot = new HashMap<>();

  /**
   * Finds the flaws of a method.
   *
   * @param sameName all methods of its class that have its name
   */
  Set<Flaw> read(ExecutableElement method, boolean hasQuery, List<ExecutableElement> sameName) {
    Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    readBody(method, hasQuery, flaws);
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      flaws.add(Flaw.PRIVATE);
    }
    if (method.isVarArgs()) {
      flaws.add(Flaw.VARARGS);
    }
    if (!method.getTypeParameters().isEmpty()) {
      flaws.add(Flaw.GENERIC);
    }
    TypeMirror type = method.getReturnType();
    if (type.getKind() == TypeKind.VOID) {
      flaws.add(Flaw.VOID);
    } else if (oneShot(type)) {
      flaws.add(Flaw.ONE_SHOT);
    }
    if (overloaded(method, sameName)) {
      flaws.add(Flaw.OVERLOADED);
    }
    return flaws;
  }

  private static void readBody(ExecutableElement method, boolean hasQuery, Set<Flaw> flaws) {
    boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
    if (hasQuery && !isAbstract) {
      flaws.add(Flaw.QUERY_WITH_BODY);
    } else if (!hasQuery && isAbstract) {
      flaws.add(Flaw.ABSTRACT_WITHOUT_QUERY);
    } else if (!isAbstract && !method.getModifiers().contains(Modifier.STATIC)) {
      flaws.add(Flaw.INSTANCE);
    }
  }

  private boolean oneShot(TypeMirror type) {
    return element(type)
        .map(element -> oneShot.computeIfAbsent(element, FlawReader::isOneShot))
        .orElse(false);
  }

  /** Asks for names: looking for classes that are not there takes javac long. */
  private static boolean isOneShot(TypeElement start) {
    Deque<TypeElement> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      TypeElement next = open.remove();
      if (ONE_SHOT.contains(next.getQualifiedName().toString())) {
        return true;
      }
      element(next.getSuperclass()).ifPresent(open::add);
      next.getInterfaces().forEach(type -> element(type).ifPresent(open::add));
    }
    return false;
  }

  private static Optional<TypeElement> element(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? Optional.of((TypeElement) ((DeclaredType) type).asElement())
        : Optional.empty();
  }

  /**
   * Returns whether a call of the node by name and number of arguments could mean another method.
   */
  private static boolean overloaded(ExecutableElement method, List<ExecutableElement> sameName) {
    return sameName.stream()
        .filter(other -> !other.equals(method))
        .anyMatch(
            other ->
                Mirrors.has(other, Node.class)
                    || other.getParameters().size() == method.getParameters().size());
  }
}
