package dev.lanekeeper.processor.guard;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a class, once: finds every use of a watched member, whatever its form, and lanes that
 * escape.
 */
final class UseScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

  private static final Set<String> PSEUDO_FIELDS = Set.of("class", "this", "super", "length");

  private final Trees trees;
  private final Members members;
  private final Restrictions restrictions;
  private final EscapeRule escapes;
  private final Predicate<Element> watched;
  private final Consumer<Use> found;
  private final Consumer<Finding> escaped;
  private final List<Element> declared = new ArrayList<>();

  UseScanner(
      Trees trees,
      Members members,
      Restrictions restrictions,
      EscapeRule escapes,
      Predicate<Element> watched,
      Consumer<Use> found,
      Consumer<Finding> escaped) {
    this.trees = trees;
    this.members = members;
    this.restrictions = restrictions;
    this.escapes = escapes;
    this.watched = watched;
    this.found = found;
    this.escaped = escaped;
  }

  /** Returns the classes and methods that were scanned, local ones too. */
  List<Element> declared() {
    return declared;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
    declare(trees.getElement(getCurrentPath()));
    return super.visitClass(tree, null);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
    use(new TreePath(getCurrentPath(), call.getMethodSelect()));
    return super.visitMethodInvocation(call, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void nothing) {
    use(getCurrentPath());
    return super.visitNewClass(call, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
    use(getCurrentPath());
    return super.visitMemberReference(tree, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
    field(getCurrentPath());
    return super.visitIdentifier(tree, null);
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
    field(getCurrentPath());
    return super.visitMemberSelect(tree, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
    Element method = trees.getElement(getCurrentPath());
    declare(method);
    if (method instanceof ExecutableElement executable) {
      override(executable, tree);
      escape(escapes.check(tree, executable));
    }
    return super.visitMethod(tree, null);
  }

  private void override(ExecutableElement method, MethodTree tree) {
    Optional<ExecutableElement> overridden = restrictions.overridden(method);
    if (overridden.isPresent() && !Restrictions.isMarked(method)) {
      String text = Texts.member(overridden.get()) + ", overridden here,";
      found.accept(new Use(overridden.get(), tree, getCurrentPath().getParentPath(), text));
    }
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
    escape(escapes.check(tree, getCurrentPath()));
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void nothing) {
    escape(escapes.check(tree, getCurrentPath()));
    return super.visitAssignment(tree, null);
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void nothing) {
    escape(escapes.check(tree, getCurrentPath()));
    return super.visitReturn(tree, null);
  }

  private void escape(Optional<Finding> finding) {
    if (finding.isPresent()) {
      escaped.accept(finding.get());
    }
  }

  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable Void nothing) {
    for (Tree resource : tree.getResources()) {
      unnamed(resource, "close", "try");
    }
    return super.visitTry(tree, null);
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void nothing) {
    unnamed(tree.getExpression(), "iterator", "for");
    return super.visitEnhancedForLoop(tree, null);
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void nothing) {
    if (tree.getKind() == Tree.Kind.PLUS) {
      text(tree.getLeftOperand());
      text(tree.getRightOperand());
    }
    return super.visitBinary(tree, null);
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void nothing) {
    if (tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT) {
      text(tree.getExpression());
    }
    return super.visitCompoundAssignment(tree, null);
  }

  private void declare(@Nullable Element element) {
    if (element != null) {
      declared.add(element);
    }
  }

  private void text(ExpressionTree operand) {
    unnamed(operand, "toString", "+");
  }

  private void use(TreePath path) {
    Element member = trees.getElement(path);
    if (member != null && watched.test(member)) {
      found.accept(Use.at(path, member, Texts.member(member)));
    }
  }

  private void field(TreePath path) {
    Element member = trees.getElement(path);
    if (member != null
        && (member.getKind() == ElementKind.FIELD || member.getKind() == ElementKind.ENUM_CONSTANT)
        && watched.test(member)
        && !PSEUDO_FIELDS.contains(member.getSimpleName().toString())) {
      found.accept(Use.at(path, member, Texts.member(member)));
    }
  }

  /** Looks at a call that Java makes without naming the method. */
  private void unnamed(Tree value, String name, String caller) {
    TreePath path = new TreePath(getCurrentPath(), value);
    TypeMirror type = trees.getTypeMirror(path);
    Optional<ExecutableElement> method = members.find(type, name);
    if (method.isPresent() && watched.test(method.get())) {
      String text = Texts.member(method.get()) + ", called by '" + caller + "',";
      found.accept(Use.at(path, method.get(), text));
    }
  }
}
