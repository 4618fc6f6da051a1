package dev.lanekeeper.sample.codegraph.extract.treesitter;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the tree of a type into text, the way the other extractor does. */
final class TypeNames {

  private static final Set<String> TYPES =
      Set.of(
          "type_identifier",
          "scoped_type_identifier",
          "generic_type",
          "array_type",
          "annotated_type",
          "integral_type",
          "floating_point_type",
          "boolean_type",
          "void_type",
          "catch_type");

  private final SyntaxTree tree;

  TypeNames(SyntaxTree tree) {
    this.tree = tree;
  }

  boolean isType(int node) {
    return TYPES.contains(tree.type(node));
  }

  /** Returns the first child that is a type. */
  int typeIn(int node) {
    for (int child : tree.children(node)) {
      if (isType(child)) {
        return child;
      }
    }
    return SyntaxTree.NONE;
  }

  /** Returns the type as written, without annotations. */
  String full(int node) {
    return switch (tree.type(node)) {
      case "scoped_type_identifier" -> joined(typesIn(node), ".");
      case "generic_type" ->
          full(typeIn(node)) + "<" + joined(tree.children(arguments(node)), ", ") + ">";
      case "array_type" ->
          full(tree.child(node, "element")) + brackets(tree.child(node, "dimensions"));
      case "annotated_type" -> full(lastType(node));
      case "catch_type" -> joined(typesIn(node), " | ");
      case "wildcard" -> wildcard(node);
      default -> tree.text(node);
    };
  }

  /**
   * Returns the type's name with dots, without type arguments and brackets; empty for a primitive
   * type.
   */
  String name(int node) {
    int type = erased(node);
    return switch (tree.type(type)) {
      case "type_identifier", "identifier", "scoped_identifier" -> tree.text(type);
      case "scoped_type_identifier" ->
          typesIn(type).stream().map(this::name).collect(Collectors.joining("."));
      default -> "";
    };
  }

  /** Returns the type as signatures show it: its simple name and brackets. */
  String simple(int node) {
    return switch (tree.type(node)) {
      case "array_type" ->
          simple(tree.child(node, "element")) + brackets(tree.child(node, "dimensions"));
      case "generic_type" -> simple(typeIn(node));
      case "annotated_type", "scoped_type_identifier" -> simple(lastType(node));
      default -> full(node);
    };
  }

  /** Returns what is left of a type without brackets, type arguments and annotations. */
  int erased(int node) {
    int type = node;
    while (true) {
      switch (tree.type(type)) {
        case "array_type" -> type = tree.child(type, "element");
        case "generic_type" -> type = typeIn(type);
        case "annotated_type" -> type = lastType(type);
        default -> {
          return type;
        }
      }
    }
  }

  /** Returns a pair of brackets for each dimension. */
  String brackets(int dimensions) {
    return "[]".repeat((int) tree.text(dimensions).chars().filter(c -> c == '[').count());
  }

  int arguments(int generic) {
    return tree.childOfType(generic, "type_arguments");
  }

  private List<Integer> typesIn(int node) {
    return tree.children(node).stream().filter(this::isType).toList();
  }

  private int lastType(int node) {
    List<Integer> types = typesIn(node);
    return types.isEmpty() ? SyntaxTree.NONE : types.get(types.size() - 1);
  }

  private String wildcard(int node) {
    int bound = typeIn(node);
    if (bound == SyntaxTree.NONE) {
      return "?";
    }
    boolean lower = tree.childOfType(node, "super") != SyntaxTree.NONE;
    return (lower ? "? super " : "? extends ") + full(bound);
  }

  private String joined(List<Integer> types, String separator) {
    return types.stream().map(this::full).collect(Collectors.joining(separator));
  }
}
