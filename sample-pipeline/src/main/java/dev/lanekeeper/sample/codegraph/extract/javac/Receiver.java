package dev.lanekeeper.sample.codegraph.extract.javac;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import dev.lanekeeper.sample.codegraph.row.ReceiverForm;
import org.jspecify.annotations.Nullable;

/**
 * What a method is called on.
 *
 * @param form what it is
 * @param start where it starts, or the type that it names
 * @param end just behind that
 */
record Receiver(ReceiverForm form, int start, int end) {

  static final Receiver NONE = new Receiver(ReceiverForm.NONE, 0, 0);

  static Receiver of(ExpressionTree expression, TreeRanges ranges) {
    ExpressionTree bare = expression;
    while (bare instanceof ParenthesizedTree parentheses) {
      bare = parentheses.getExpression();
    }
    Tree named = TypeText.erased(typeNamedBy(bare));
    ReceiverForm form =
        named != null && !(named instanceof PrimitiveTypeTree) ? ReceiverForm.TYPE : form(bare);
    Tree place = form == ReceiverForm.TYPE && named != null ? named : bare;
    return new Receiver(form, ranges.start(place), ranges.end(place));
  }

  /** Returns no receiver, but where the created type stands. */
  static Receiver created(NewClassTree creation, TreeRanges ranges) {
    Tree type = TypeText.erased(creation.getIdentifier());
    return type == null
        ? NONE
        : new Receiver(ReceiverForm.NONE, ranges.start(type), ranges.end(type));
  }

  private static ReceiverForm form(ExpressionTree expression) {
    return switch (expression.getKind()) {
      case IDENTIFIER -> {
        String name = ((IdentifierTree) expression).getName().toString();
        yield switch (name) {
          case "this" -> ReceiverForm.THIS;
          case "super" -> ReceiverForm.SUPER;
          default -> ReceiverForm.NAME;
        };
      }
      case MEMBER_SELECT ->
          ((MemberSelectTree) expression).getIdentifier().contentEquals("class")
              ? ReceiverForm.OTHER
              : ReceiverForm.NAME;
      case METHOD_INVOCATION -> ReceiverForm.CALL;
      case STRING_LITERAL -> ReceiverForm.TEXT;
      default -> ReceiverForm.OTHER;
    };
  }

  /**
   * Returns the type that an expression names itself: of a cast, a creation, a qualified this; else
   * null.
   */
  private static @Nullable Tree typeNamedBy(ExpressionTree expression) {
    if (expression instanceof TypeCastTree cast) {
      return cast.getType() instanceof ArrayTypeTree ? null : cast.getType();
    } else if (expression instanceof NewClassTree creation) {
      return creation.getIdentifier();
    } else if (expression instanceof ParameterizedTypeTree) {
      return expression;
    } else if (expression instanceof MemberSelectTree select) {
      String name = select.getIdentifier().toString();
      return name.equals("this") || name.equals("super") ? select.getExpression() : null;
    }
    return null;
  }

  /** Returns whether an identifier is {@code this} or {@code super}. */
  static boolean isSelf(ExpressionTree expression) {
    return expression instanceof IdentifierTree identifier
        && (identifier.getName().contentEquals("this")
            || identifier.getName().contentEquals("super"));
  }

  /** Returns names with dots as written, or {@code *} for any other expression. */
  static String dotted(ExpressionTree expression) {
    if (expression instanceof IdentifierTree identifier) {
      return identifier.getName().toString();
    } else if (expression instanceof MemberSelectTree select
        && !(select.getExpression() instanceof MethodInvocationTree)) {
      String qualifier = dotted(select.getExpression());
      return qualifier.equals("*") ? qualifier : qualifier + "." + select.getIdentifier();
    }
    return "*";
  }
}
