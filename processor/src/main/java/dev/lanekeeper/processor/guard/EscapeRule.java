package dev.lanekeeper.processor.guard;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.guard.GuardNames;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/**
 * Finds lanes that outlive their node: in static fields, and in what a node returns. A lane kept in
 * another way ends with its node at run time.
 */
final class EscapeRule {

  private final Trees trees;

  EscapeRule(Trees trees) {
    this.trees = trees;
  }

  /** Checks a declaration of a variable, which a path leads to. */
  Optional<Finding> check(VariableTree tree, TreePath path) {
    Element variable = trees.getElement(path);
    if (variable == null || !isStaticField(variable)) {
      return Optional.empty();
    }
    if (LaneTypes.mentionsLane(variable.asType())) {
      return Optional.of(finding("static field '" + variable.getSimpleName() + "'", tree));
    }
    return tree.getInitializer() == null
        ? Optional.empty()
        : store(variable, tree.getInitializer(), path);
  }

  /** Checks an assignment, which a path leads to. */
  Optional<Finding> check(AssignmentTree tree, TreePath path) {
    Element target = trees.getElement(new TreePath(path, tree.getVariable()));
    return target != null && isStaticField(target) && !LaneTypes.mentionsLane(target.asType())
        ? store(target, tree.getExpression(), path)
        : Optional.empty();
  }

  /** Checks what a method returns. */
  Optional<Finding> check(MethodTree tree, ExecutableElement method) {
    return tree.getReturnType() != null
            && Marks.has(method, GuardNames.NODE)
            && LaneTypes.mentionsLane(method.getReturnType())
        ? Optional.of(
            finding("node '" + method.getSimpleName() + "' returns it", tree.getReturnType()))
        : Optional.empty();
  }

  /** Checks what is returned in one place, which a path leads to. */
  Optional<Finding> check(ReturnTree tree, TreePath path) {
    if (tree.getExpression() == null || !captures(tree.getExpression(), path)) {
      return Optional.empty();
    }
    return node(path)
        .map(node -> finding("what node '" + node + "' returns keeps it", tree.getExpression()));
  }

  /** Returns the node whose own return a tree is, not that of a lambda or class in it. */
  private Optional<String> node(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof LambdaExpressionTree) {
        return Optional.empty();
      }
      if (at.getLeaf() instanceof MethodTree method) {
        Element element = trees.getElement(at);
        return element != null && Marks.has(element, GuardNames.NODE)
            ? Optional.of(method.getName().toString())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> store(Element target, ExpressionTree value, TreePath around) {
    TypeMirror type = trees.getTypeMirror(new TreePath(around, value));
    return type != null && LaneTypes.mentionsLane(type) || captures(value, around)
        ? Optional.of(finding("static field '" + target.getSimpleName() + "'", value))
        : Optional.empty();
  }

  private boolean captures(ExpressionTree value, TreePath around) {
    Tree kept = value;
    TreePath path = new TreePath(around, value);
    while (kept instanceof ParenthesizedTree || kept instanceof TypeCastTree) {
      kept =
          kept instanceof ParenthesizedTree parenthesized
              ? parenthesized.getExpression()
              : ((TypeCastTree) kept).getExpression();
      path = new TreePath(path, kept);
    }
    return (kept instanceof LambdaExpressionTree
            || kept instanceof MemberReferenceTree
            || kept instanceof NewClassTree created && created.getClassBody() != null)
        && new CaptureScanner(trees).finds(path);
  }

  private static Finding finding(String where, Tree tree) {
    return new Finding(new Report(Code.LK310, Code.LK310.message(where), Code.LK310.fix()), tree);
  }

  private static boolean isStaticField(Element variable) {
    return variable.getKind() == ElementKind.FIELD
        && variable.getModifiers().contains(Modifier.STATIC);
  }
}
