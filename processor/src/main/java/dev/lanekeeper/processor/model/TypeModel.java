package dev.lanekeeper.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A Java type as it is written, without annotations. Equal types have equal texts. */
public sealed interface TypeModel {

  /** Returns the type in full: qualified names and type arguments. */
  String text();

  /** Returns the type as people say it: simple names and type arguments. */
  String shortText();

  /**
   * A primitive type or {@code void}.
   *
   * @param text its keyword
   */
  record Primitive(String text) implements TypeModel {
    @Override
    public String shortText() {
      return text;
    }
  }

  /**
   * A class, interface, record or enum.
   *
   * @param packageName its package; empty for the unnamed one
   * @param names its simple name, behind those of the types around it
   * @param arguments its type arguments; empty if it has none or is raw
   * @param outer the type around it, where that has type arguments
   * @param reach who can name it
   * @param text all of that as it is written; types are compared by it, over and over
   */
  record Declared(
      String packageName,
      List<String> names,
      List<TypeModel> arguments,
      Optional<Declared> outer,
      Reach reach,
      String text)
      implements TypeModel {

    /** Copies the lists. */
    public Declared {
      names = List.copyOf(names);
      arguments = List.copyOf(arguments);
    }

    /** Makes a type. */
    public Declared(
        String packageName,
        List<String> names,
        List<TypeModel> arguments,
        Optional<Declared> outer,
        Reach reach) {
      this(packageName, names, arguments, outer, reach, text(packageName, names, arguments, outer));
    }

    /** Returns a public type without type arguments. */
    public static Declared of(String packageName, String... names) {
      return new Declared(packageName, List.of(names), List.of(), Optional.empty(), Reach.PUBLIC);
    }

    /** Returns the type without its arguments, in full. */
    public String qualifiedName() {
      return qualifiedName(packageName, names);
    }

    private static String qualifiedName(String packageName, List<String> names) {
      String name = names.size() == 1 ? names.get(0) : String.join(".", names);
      return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** Returns the name of the type's class file, with dots. */
    public String binaryName() {
      String name = String.join("$", names);
      return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** Returns the last of the names. */
    public String simpleName() {
      return names.get(names.size() - 1);
    }

    /** Returns the names in one word, as generated types beside this one start. */
    public String joinedName() {
      return String.join("_", names);
    }

    /** Returns this type with type arguments. */
    public Declared with(TypeModel... typeArguments) {
      return new Declared(packageName, names, List.of(typeArguments), outer, reach);
    }

    private static String text(
        String packageName,
        List<String> names,
        List<TypeModel> arguments,
        Optional<Declared> outer) {
      String name =
          outer.isPresent()
              ? outer.get().text() + "." + names.get(names.size() - 1)
              : qualifiedName(packageName, names);
      return arguments.isEmpty()
          ? name
          : name + bracketed(arguments.stream().map(TypeModel::text).toList());
    }

    @Override
    public String shortText() {
      return arguments.isEmpty()
          ? simpleName()
          : simpleName() + bracketed(arguments.stream().map(TypeModel::shortText).toList());
    }

    private static String bracketed(List<String> texts) {
      return texts.stream().collect(Collectors.joining(", ", "<", ">"));
    }
  }

  /**
   * An array.
   *
   * @param component the type of its elements
   */
  record Array(TypeModel component) implements TypeModel {
    @Override
    public String text() {
      return component.text() + "[]";
    }

    @Override
    public String shortText() {
      return component.shortText() + "[]";
    }
  }

  /**
   * A wildcard, as a type argument.
   *
   * @param bound what the bound means
   * @param type the bound; empty for {@code ?}
   */
  record Wildcard(Bound bound, Optional<TypeModel> type) implements TypeModel {
    @Override
    public String text() {
      return type.map(limit -> bound.prefix + limit.text()).orElse("?");
    }

    @Override
    public String shortText() {
      return type.map(limit -> bound.prefix + limit.shortText()).orElse("?");
    }
  }

  /**
   * A type variable; no node may have one.
   *
   * @param text its name
   */
  record Variable(String text) implements TypeModel {
    @Override
    public String shortText() {
      return text;
    }
  }

  /**
   * A type that javac does not know: it says so itself, we add nothing.
   *
   * @param text how it is written
   */
  record Broken(String text) implements TypeModel {
    @Override
    public String shortText() {
      return text;
    }
  }

  /** What a wildcard's bound means. */
  enum Bound {
    /** {@code ? extends}, or no bound. */
    EXTENDS("? extends "),
    /** {@code ? super}. */
    SUPER("? super ");

    private final String prefix;

    Bound(String prefix) {
      this.prefix = prefix;
    }
  }

  /** Returns the type and all that it is made of. */
  default List<TypeModel> parts() {
    List<TypeModel> parts = new ArrayList<>(List.of(this));
    for (int i = 0; i < parts.size(); i++) {
      TypeModel part = parts.get(i);
      if (part instanceof Declared declared) {
        parts.addAll(declared.arguments());
        declared.outer().ifPresent(parts::add);
      } else if (part instanceof Array array) {
        parts.add(array.component());
      } else if (part instanceof Wildcard wildcard) {
        wildcard.type().ifPresent(parts::add);
      }
    }
    return parts;
  }

  /** Returns the part of the type that code of a package cannot name; empty if it can name all. */
  default Optional<Declared> hiddenFrom(String packageName) {
    for (TypeModel part : parts()) {
      if (part instanceof Declared type
          && (type.reach() == Reach.PRIVATE
              || (type.reach() == Reach.PACKAGE && !type.packageName().equals(packageName)))) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Returns whether generated code can name the type: javac knows it, and it is not private. */
  default boolean isNameable() {
    return parts().stream()
        .noneMatch(
            part ->
                part instanceof Broken
                    || part instanceof Variable
                    || (part instanceof Declared type && type.reach() == Reach.PRIVATE));
  }

  /** Returns whether this is a plan of rows whose columns no record names. */
  default boolean isPlanOfRow() {
    return text().equals("dev.lanekeeper.plan.Plan<dev.lanekeeper.plan.Row>");
  }

  /** Returns whether javac does not know the type or a part of it. */
  default boolean broken() {
    return parts().stream().anyMatch(Broken.class::isInstance);
  }
}
