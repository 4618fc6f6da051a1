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
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.guard.GuardNames;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Finds lanes that outlive their node: in static fields, and in what a node returns. A lane kept in
 * another way ends with its node at run time.
 */
final class EscapeScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

  private final Trees trees;
  private final Consumer<Finding> found;

  EscapeScanner(Trees trees, Consumer<Finding> found) {
    this.trees = trees;
    this.found = found;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
    Element variable = trees.getElement(getCurrentPath());
    if (variable != null && isStaticField(variable)) {
      if (LaneTypes.mentionsLane(variable.asType())) {
        report("static field '" + variable.getSimpleName() + "'", tree);
      } else if (tree.getInitializer() != null) {
        store(variable, tree.getInitializer());
      }
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void nothing) {
    Element target = trees.getElement(new TreePath(getCurrentPath(), tree.getVariable()));
    if (target != null && isStaticField(target) && !LaneTypes.mentionsLane(target.asType())) {
      store(target, tree.getExpression());
    }
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
    if (tree.getReturnType() != null
        && trees.getElement(getCurrentPath()) instanceof ExecutableElement method
        && Marks.has(method, GuardNames.NODE)
        && LaneTypes.mentionsLane(method.getReturnType())) {
      report("node '" + method.getSimpleName() + "' returns it", tree.getReturnType());
    }
    return super.visitMethod(tree, null);
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void nothing) {
    Optional<String> node = node();
    if (tree.getExpression() != null && node.isPresent() && captures(tree.getExpression())) {
      report("what node '" + node.get() + "' returns keeps it", tree.getExpression());
    }
    return super.visitReturn(tree, null);
  }

  /** Returns the node whose own return a tree is, not that of a lambda or class in it. */
  private Optional<String> node() {
    for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
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

  private void store(Element target, ExpressionTree value) {
    TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), value));
    if (type != null && LaneTypes.mentionsLane(type) || captures(value)) {
      report("static field '" + target.getSimpleName() + "'", value);
    }
  }

  private boolean captures(ExpressionTree value) {
    Tree kept = value;
    TreePath path = new TreePath(getCurrentPath(), value);
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

  private void report(String where, Tree tree) {
    found.accept(
        new Finding(new Report(Code.LK310, Code.LK310.message(where), Code.LK310.fix()), tree));
  }

  private static boolean isStaticField(Element variable) {
    return variable.getKind() == ElementKind.FIELD
        && variable.getModifiers().contains(Modifier.STATIC);
  }
}
