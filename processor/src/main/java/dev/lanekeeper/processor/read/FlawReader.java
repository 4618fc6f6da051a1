package dev.lanekeeper.processor.read;

import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.processor.model.Flaw;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds what makes a method unusable as a node, as far as the method alone tells. */
final class FlawReader {

  private static final List<String> ONE_SHOT =
      List.of(
          "java.util.Iterator",
          "java.util.stream.BaseStream",
          "java.io.InputStream",
          "java.io.Reader",
          "java.sql.ResultSet",
          "dev.lanekeeper.arrow.ArrowReader",
          "org.apache.arrow.vector.ipc.ArrowReader");

  private final Types types;
  private final List<TypeMirror> oneShot;

  FlawReader(Elements elements, Types types) {
    this.types = types;
    this.oneShot =
        ONE_SHOT.stream()
            .map(elements::getTypeElement)
            .filter(Objects::nonNull)
            .map(element -> types.erasure(element.asType()))
            .toList();
  }

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
    return type.getKind() == TypeKind.DECLARED
        && oneShot.stream().anyMatch(reader -> types.isSubtype(types.erasure(type), reader));
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
