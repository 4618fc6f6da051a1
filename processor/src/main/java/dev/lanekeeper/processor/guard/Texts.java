package dev.lanekeeper.processor.guard;

import com.sun.source.tree.MethodTree;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Writes members as a reader of the code knows them: with simple names. */
final class Texts {

  private Texts() {}

  static String member(Element member) {
    String owner = owner(member);
    if (!(member instanceof ExecutableElement executable)) {
      return owner + "." + member.getSimpleName();
    }
    String parameters =
        executable.getParameters().stream()
            .map(parameter -> simple(parameter.asType()))
            .collect(Collectors.joining(", ", "(", ")"));
    return member.getKind() == ElementKind.CONSTRUCTOR
        ? "new " + owner + parameters
        : owner + "." + member.getSimpleName() + parameters;
  }

  private static String owner(Element member) {
    Element owner = member.getEnclosingElement();
    return owner == null ? "" : owner.getSimpleName().toString();
  }

  /** Returns a node's declaration with a lane added, as its author would write it. */
  static String signatureWithLane(ExecutableElement node, MethodTree tree) {
    String parameters =
        Stream.concat(tree.getParameters().stream().map(Object::toString), Stream.of("Lane lane"))
            .map(parameter -> parameter.strip().replaceAll("\\s+", " "))
            .collect(Collectors.joining(", ", "(", ")"));
    return (node.getModifiers().contains(Modifier.STATIC) ? "static " : "")
        + tree.getReturnType()
        + " "
        + node.getSimpleName()
        + parameters;
  }

  private static String simple(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> simple(((ArrayType) type).getComponentType()) + "[]";
      case DECLARED -> ((DeclaredType) type).asElement().getSimpleName().toString();
      default -> type.toString();
    };
  }
}
