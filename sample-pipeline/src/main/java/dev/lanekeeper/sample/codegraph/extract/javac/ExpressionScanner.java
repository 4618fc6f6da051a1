package dev.lanekeeper.sample.codegraph.extract.javac;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.WildcardTree;
import com.sun.source.util.TreeScanner;
import dev.lanekeeper.sample.codegraph.extract.collect.RowWriter;
import dev.lanekeeper.sample.codegraph.extract.collect.Scope;
import dev.lanekeeper.sample.codegraph.row.CallForm;
import dev.lanekeeper.sample.codegraph.row.CallSite;
import dev.lanekeeper.sample.codegraph.row.MethodReference;
import dev.lanekeeper.sample.codegraph.row.NodeKind;
import dev.lanekeeper.sample.codegraph.row.TypeRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the names, types, calls and annotations of expressions. */
abstract class ExpressionScanner extends TreeScanner<@Nullable Void, Scope> {

  final RowWriter writer;
  final TreeRanges ranges;

  ExpressionScanner(RowWriter writer, TreeRanges ranges) {
    this.writer = writer;
    this.ranges = ranges;
  }

  /** Writes the body of an anonymous class. */
  abstract void anonymousClass(NewClassTree creation, int start, Scope scope);

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, Scope scope) {
    if (!Receiver.isSelf(tree) && ranges.isWritten(tree)) {
      int start = ranges.start(tree);
      writer.nameUse(tree.getName().toString(), "", start, start, ranges.end(tree), scope);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree tree, Scope scope) {
    ExpressionTree qualifier = tree.getExpression();
    String name = tree.getIdentifier().toString();
    if (name.equals("class") || name.equals("this") || name.equals("super")) {
      type(qualifier, TypeRole.OTHER, scope.ownerId(), scope);
      return null;
    }
    int qualifierEnd = ranges.end(qualifier);
    writer.nameUse(
        name,
        Receiver.dotted(qualifier),
        ranges.start(tree),
        qualifierEnd,
        ranges.end(tree),
        scope);
    return scan(qualifier, scope);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, Scope scope) {
    ExpressionTree select = tree.getMethodSelect();
    String name =
        select instanceof MemberSelectTree member
            ? member.getIdentifier().toString()
            : select.toString();
    CallForm form =
        switch (name) {
          case "this" -> CallForm.THIS;
          case "super" -> CallForm.SUPER;
          default -> CallForm.METHOD;
        };
    Receiver receiver =
        form == CallForm.METHOD && select instanceof MemberSelectTree member
            ? Receiver.of(member.getExpression(), ranges)
            : Receiver.NONE;
    call(tree, name, tree.getArguments().size(), form, receiver, scope);
    tree.getTypeArguments()
        .forEach(argument -> type(argument, TypeRole.OTHER, scope.ownerId(), scope));
    if (select instanceof MemberSelectTree member) {
      scan(member.getExpression(), scope);
    }
    return scan(tree.getArguments(), scope);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree tree, Scope scope) {
    String name = TypeText.simple(tree.getIdentifier());
    call(
        tree,
        name,
        tree.getArguments().size(),
        CallForm.NEW,
        Receiver.created(tree, ranges),
        scope);
    scan(tree.getEnclosingExpression(), scope);
    tree.getTypeArguments()
        .forEach(argument -> type(argument, TypeRole.OTHER, scope.ownerId(), scope));
    type(tree.getIdentifier(), TypeRole.CREATES, scope.ownerId(), scope);
    scan(tree.getArguments(), scope);
    if (tree.getClassBody() != null) {
      anonymousClass(tree, ranges.start(tree), scope);
    }
    return null;
  }

  /** Writes a call that stands at a tree. */
  void call(Tree at, String name, int arity, CallForm form, Receiver receiver, Scope scope) {
    int start = ranges.start(at);
    int end = ranges.end(at);
    long id = writer.node(NodeKind.CALL, name, start, end, scope.ownerId());
    writer
        .rows()
        .calls
        .add(
            new CallSite(
                id,
                writer.rows().fileNo(),
                writer.shared(name),
                arity,
                form,
                receiver.form(),
                receiver.start(),
                receiver.end(),
                scope.memberId(),
                scope.typeId(),
                start,
                end));
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, Scope scope) {
    ExpressionTree qualifier = tree.getQualifierExpression();
    Receiver receiver = Receiver.of(qualifier, ranges);
    writer
        .rows()
        .methodReferences
        .add(
            new MethodReference(
                writer.rows().fileNo(),
                scope.ownerId(),
                tree.getMode() == MemberReferenceTree.ReferenceMode.NEW
                    ? "new"
                    : writer.shared(tree.getName().toString()),
                receiver.form(),
                receiver.start(),
                receiver.end(),
                scope.typeId(),
                ranges.start(tree),
                ranges.end(tree)));
    scan(qualifier, scope);
    List<? extends ExpressionTree> arguments = tree.getTypeArguments();
    if (arguments != null) {
      arguments.forEach(argument -> type(argument, TypeRole.OTHER, scope.ownerId(), scope));
    }
    return null;
  }

  @Override
  public @Nullable Void visitTypeCast(TypeCastTree tree, Scope scope) {
    type(tree.getType(), TypeRole.CASTS, scope.ownerId(), scope);
    return scan(tree.getExpression(), scope);
  }

  @Override
  public @Nullable Void visitInstanceOf(InstanceOfTree tree, Scope scope) {
    scan(tree.getExpression(), scope);
    if (tree.getPattern() != null) {
      return scan(tree.getPattern(), scope);
    }
    type(tree.getType(), TypeRole.OTHER, scope.ownerId(), scope);
    return null;
  }

  @Override
  public @Nullable Void visitNewArray(NewArrayTree tree, Scope scope) {
    type(tree.getType(), TypeRole.OTHER, scope.ownerId(), scope);
    scan(tree.getDimensions(), scope);
    return scan(tree.getInitializers(), scope);
  }

  @Override
  public @Nullable Void visitArrayType(ArrayTypeTree tree, Scope scope) {
    type(tree, TypeRole.OTHER, scope.ownerId(), scope);
    return null;
  }

  @Override
  public @Nullable Void visitParameterizedType(ParameterizedTypeTree tree, Scope scope) {
    type(tree, TypeRole.OTHER, scope.ownerId(), scope);
    return null;
  }

  @Override
  public @Nullable Void visitAnnotatedType(AnnotatedTypeTree tree, Scope scope) {
    type(tree, TypeRole.OTHER, scope.ownerId(), scope);
    return null;
  }

  /** Writes the annotations on a node. */
  void annotations(List<? extends AnnotationTree> trees, long target, Scope scope) {
    for (AnnotationTree tree : trees) {
      String name = TypeText.full(tree.getAnnotationType());
      long id = writer.annotation(name, ranges.start(tree), ranges.end(tree), target);
      if (id != 0) {
        type(tree.getAnnotationType(), TypeRole.ANNOTATION, id, scope);
        Scope inside = scope.inNode(id, scope.end());
        for (ExpressionTree argument : tree.getArguments()) {
          scan(argument instanceof AssignmentTree named ? named.getExpression() : argument, inside);
        }
      }
    }
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree tree, Scope scope) {
    annotations(List.of(tree), scope.ownerId(), scope);
    return null;
  }

  /** Writes a type's name in a role, and the names of its type arguments. */
  void type(@Nullable Tree tree, TypeRole role, long owner, Scope scope) {
    if (tree == null || tree instanceof PrimitiveTypeTree) {
      return;
    } else if (tree instanceof ArrayTypeTree array) {
      type(array.getType(), role, owner, scope);
    } else if (tree instanceof ParameterizedTypeTree generic) {
      type(generic.getType(), role, owner, scope);
      generic.getTypeArguments().forEach(argument -> type(argument, TypeRole.OTHER, owner, scope));
    } else if (tree instanceof AnnotatedTypeTree annotated) {
      annotations(annotated.getAnnotations(), owner, scope);
      type(annotated.getUnderlyingType(), role, owner, scope);
    } else if (tree instanceof UnionTypeTree union) {
      union.getTypeAlternatives().forEach(alternative -> type(alternative, role, owner, scope));
    } else if (tree instanceof IntersectionTypeTree intersection) {
      intersection.getBounds().forEach(bound -> type(bound, role, owner, scope));
    } else if (tree instanceof WildcardTree wildcard) {
      type(wildcard.getBound(), TypeRole.OTHER, owner, scope);
    } else if (ranges.isWritten(tree)) {
      writer.typeUse(role, TypeText.name(tree), ranges.start(tree), ranges.end(tree), owner, scope);
    }
  }
}
