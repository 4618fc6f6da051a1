package dev.lanekeeper.processor.guard;

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
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds every use of a watched member in a class, whatever its form. */
final class UseScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

  private static final Set<String> PSEUDO_FIELDS = Set.of("class", "this", "super", "length");

  private final Trees trees;
  private final Members members;
  private final Restrictions restrictions;
  private final Predicate<Element> watched;
  private final Consumer<Use> found;
  private final List<Element> declared = new ArrayList<>();

  UseScanner(
      Trees trees,
      Members members,
      Restrictions restrictions,
      Predicate<Element> watched,
      Consumer<Use> found) {
    this.trees = trees;
    this.members = members;
    this.restrictions = restrictions;
    this.watched = watched;
    this.found = found;
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
    if (method instanceof ExecutableElement executable && !Restrictions.isMarked(executable)) {
      restrictions
          .overridden(executable)
          .ifPresent(
              overridden ->
                  found.accept(
                      new Use(
                          overridden,
                          tree,
                          getCurrentPath().getParentPath(),
                          Texts.member(overridden) + ", overridden here,")));
    }
    return super.visitMethod(tree, null);
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
        && !PSEUDO_FIELDS.contains(member.getSimpleName().toString())
        && watched.test(member)) {
      found.accept(Use.at(path, member, Texts.member(member)));
    }
  }

  /** Looks at a call that Java makes without naming the method. */
  private void unnamed(Tree value, String name, String caller) {
    TreePath path = new TreePath(getCurrentPath(), value);
    TypeMirror type = trees.getTypeMirror(path);
    members
        .find(type, name)
        .filter(watched)
        .ifPresent(
            method ->
                found.accept(
                    Use.at(path, method, Texts.member(method) + ", called by '" + caller + "',")));
  }
}
