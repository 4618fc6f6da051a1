package dev.lanekeeper.processor.read;

import dev.lanekeeper.processor.model.Reach;
import dev.lanekeeper.processor.model.TypeModel;
import dev.lanekeeper.processor.model.TypeTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import javax.lang.model.util.Types;

/** Reads types, and remembers them to tell later what they are assignable to. */
final class TypeReader {

  private final Types types;
  private final ToModel toModel = new ToModel();
  private final Map<String, TypeMirror> declared = new HashMap<>();

  /** The same few types stand in most signatures. */
  private final Map<TypeElement, TypeModel.Declared> plain = new HashMap<>();

  TypeReader(Types types) {
    this.types = types;
  }

  TypeModel read(TypeMirror type) {
    return type.accept(toModel, null);
  }

  /** Reads the type of an element, without type arguments. */
  TypeModel.Declared read(TypeElement element) {
    TypeModel.Declared known = plain.get(element);
    if (known == null) {
      known = declared(element, List.of(), Optional.empty());
      plain.put(element, known);
    }
    return known;
  }

  /**
   * Tells what the given types, their parts and the boxes of primitives among them are assignable
   * to.
   */
  TypeTable table(Collection<TypeModel> asked) {
    Map<String, List<TypeModel>> table = new HashMap<>();
    for (TypeModel type : asked) {
      for (TypeModel part : type.parts()) {
        table.computeIfAbsent(part.text(), text -> supertypes(part));
      }
    }
    return new TypeTable(table);
  }

  private List<TypeModel> supertypes(TypeModel type) {
    TypeMirror start = declared.get(type.text());
    if (start == null
        && type instanceof TypeModel.Primitive primitive
        && !primitive.text().equals("void")) {
      TypeKind kind = TypeKind.valueOf(primitive.text().toUpperCase(Locale.ROOT));
      start = types.boxedClass(types.getPrimitiveType(kind)).asType();
    }
    if (start == null) {
      return List.of(type);
    }
    Map<String, TypeModel> found = new LinkedHashMap<>();
    Deque<TypeMirror> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      TypeMirror next = open.remove();
      TypeModel model = read(next);
      if (found.putIfAbsent(model.text(), model) == null) {
        open.addAll(types.directSupertypes(next));
        open.add(types.erasure(next));
      }
    }
    return List.copyOf(found.values());
  }

  private static TypeModel.Declared declared(
      TypeElement element, List<TypeModel> arguments, Optional<TypeModel.Declared> outer) {
    List<String> names = new ArrayList<>();
    Reach reach = Reach.PUBLIC;
    Element at = element;
    while (at != null && !(at instanceof PackageElement)) {
      names.add(at.getSimpleName().toString());
      reach = narrower(reach, reach(at));
      at = at.getEnclosingElement();
    }
    Collections.reverse(names);
    String packageName =
        at instanceof PackageElement home ? home.getQualifiedName().toString() : "";
    return new TypeModel.Declared(packageName, names, arguments, outer, reach);
  }

  private static Reach narrower(Reach one, Reach other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** Tells who can name an element, if its surroundings let them. */
  static Reach reach(Element element) {
    if (element.getModifiers().contains(Modifier.PUBLIC)) {
      return Reach.PUBLIC;
    }
    return element.getModifiers().contains(Modifier.PRIVATE) ? Reach.PRIVATE : Reach.PACKAGE;
  }

  private final class ToModel extends SimpleTypeVisitor14<TypeModel, Void> {

    @Override
    public TypeModel visitPrimitive(PrimitiveType type, Void nothing) {
      return new TypeModel.Primitive(type.getKind().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public TypeModel visitNoType(NoType type, Void nothing) {
      return new TypeModel.Primitive("void");
    }

    @Override
    public TypeModel visitArray(ArrayType type, Void nothing) {
      return new TypeModel.Array(read(type.getComponentType()));
    }

    @Override
    public TypeModel visitDeclared(DeclaredType type, Void nothing) {
      Optional<TypeModel.Declared> outer =
          type.getEnclosingType() instanceof DeclaredType around
                  && !around.getTypeArguments().isEmpty()
              ? Optional.of((TypeModel.Declared) read(around))
              : Optional.empty();
      TypeElement element = (TypeElement) type.asElement();
      List<TypeModel> arguments = new ArrayList<>();
      type.getTypeArguments().forEach(argument -> arguments.add(TypeReader.this.read(argument)));
      TypeModel.Declared model =
          arguments.isEmpty() && outer.isEmpty()
              ? TypeReader.this.read(element)
              : declared(element, arguments, outer);
      declared.putIfAbsent(model.text(), type);
      return model;
    }

    @Override
    public TypeModel visitError(ErrorType type, Void nothing) {
      return new TypeModel.Broken(type.toString());
    }

    @Override
    public TypeModel visitTypeVariable(TypeVariable type, Void nothing) {
      return new TypeModel.Variable(type.asElement().getSimpleName().toString());
    }

    @Override
    public TypeModel visitWildcard(WildcardType type, Void nothing) {
      TypeMirror above = type.getExtendsBound();
      TypeMirror below = type.getSuperBound();
      if (below != null) {
        return new TypeModel.Wildcard(TypeModel.Bound.SUPER, Optional.of(read(below)));
      }
      return new TypeModel.Wildcard(
          TypeModel.Bound.EXTENDS, Optional.ofNullable(above).map(TypeReader.this::read));
    }

    @Override
    protected TypeModel defaultAction(TypeMirror type, Void nothing) {
      return new TypeModel.Broken(type.toString());
    }
  }
}
