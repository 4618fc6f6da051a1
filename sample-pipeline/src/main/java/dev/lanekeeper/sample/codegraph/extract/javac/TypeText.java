package dev.lanekeeper.sample.codegraph.extract.javac;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.WildcardTree;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the tree of a type into text. */
final class TypeText {

  private TypeText() {}

  /** Returns the type as written, without annotations; empty for none. */
  static String full(@Nullable Tree tree) {
    if (tree == null) {
      return "";
    } else if (tree instanceof IdentifierTree identifier) {
      return identifier.getName().toString();
    } else if (tree instanceof PrimitiveTypeTree primitive) {
      return primitive.getPrimitiveTypeKind().name().toLowerCase(Locale.ROOT);
    } else if (tree instanceof MemberSelectTree select) {
      return full(select.getExpression()) + "." + select.getIdentifier();
    } else if (tree instanceof ArrayTypeTree array) {
      return full(array.getType()) + "[]";
    } else if (tree instanceof ParameterizedTypeTree generic) {
      return full(generic.getType()) + "<" + joined(generic.getTypeArguments(), ", ") + ">";
    } else if (tree instanceof AnnotatedTypeTree annotated) {
      return full(annotated.getUnderlyingType());
    } else if (tree instanceof UnionTypeTree union) {
      return joined(union.getTypeAlternatives(), " | ");
    } else if (tree instanceof WildcardTree wildcard) {
      return wildcard(wildcard);
    }
    return "";
  }

  /**
   * Returns the type's name with dots, without type arguments and brackets; empty for a primitive
   * type.
   */
  static String name(@Nullable Tree tree) {
    Tree type = erased(tree);
    if (type instanceof IdentifierTree identifier) {
      return identifier.getName().toString();
    } else if (type instanceof MemberSelectTree select) {
      String qualifier = name(select.getExpression());
      return qualifier.isEmpty() ? "" : qualifier + "." + select.getIdentifier();
    }
    return "";
  }

  /** Returns the type as signatures show it: its simple name and brackets. */
  static String simple(@Nullable Tree tree) {
    if (tree instanceof ArrayTypeTree array) {
      return simple(array.getType()) + "[]";
    } else if (tree instanceof AnnotatedTypeTree annotated) {
      return simple(annotated.getUnderlyingType());
    } else if (tree instanceof ParameterizedTypeTree generic) {
      return simple(generic.getType());
    } else if (tree instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    }
    return full(tree);
  }

  /** Returns what is left of a type without brackets, type arguments and annotations. */
  static @Nullable Tree erased(@Nullable Tree tree) {
    Tree type = tree;
    while (true) {
      if (type instanceof ArrayTypeTree array) {
        type = array.getType();
      } else if (type instanceof ParameterizedTypeTree generic) {
        type = generic.getType();
      } else if (type instanceof AnnotatedTypeTree annotated) {
        type = annotated.getUnderlyingType();
      } else {
        return type;
      }
    }
  }

  private static String wildcard(WildcardTree wildcard) {
    return switch (wildcard.getKind()) {
      case EXTENDS_WILDCARD -> "? extends " + full(wildcard.getBound());
      case SUPER_WILDCARD -> "? super " + full(wildcard.getBound());
      default -> "?";
    };
  }

  private static String joined(List<? extends Tree> types, String separator) {
    return types.stream().map(TypeText::full).collect(Collectors.joining(separator));
  }
}
