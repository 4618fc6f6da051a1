package dev.lanekeeper.sample.codegraph.extract.treesitter;

import dev.lanekeeper.sample.codegraph.extract.collect.RowWriter;
import dev.lanekeeper.sample.codegraph.extract.collect.Scope;
import dev.lanekeeper.sample.codegraph.row.CallForm;
import dev.lanekeeper.sample.codegraph.row.CallSite;
import dev.lanekeeper.sample.codegraph.row.MethodReference;
import dev.lanekeeper.sample.codegraph.row.NodeKind;
import dev.lanekeeper.sample.codegraph.row.ReceiverForm;
import dev.lanekeeper.sample.codegraph.row.TypeRole;
import java.util.List;

/** Writes the names, types, calls and annotations of expressions. */
abstract class ExpressionWalker {

  final RowWriter writer;
  final SyntaxTree tree;
  final TypeNames types;

  ExpressionWalker(RowWriter writer, SyntaxTree tree) {
    this.writer = writer;
    this.tree = tree;
    this.types = new TypeNames(tree);
  }

  /** Writes what is at and under a node. */
  abstract void visit(int node, Scope scope);

  /** Writes the body of an anonymous class. */
  abstract void anonymousClass(int creation, int body, String parent, Scope scope);

  void visitChildren(int node, Scope scope) {
    for (int child : tree.children(node)) {
      visit(child, scope);
    }
  }

  /** Writes an expression; returns whether it was one that has rows of its own. */
  boolean expression(int node, Scope scope) {
    switch (tree.type(node)) {
      case "identifier" -> name(node, scope);
      case "field_access" -> fieldAccess(node, scope);
      case "method_invocation" -> methodInvocation(node, scope);
      case "explicit_constructor_invocation" -> constructorInvocation(node, scope);
      case "object_creation_expression" -> creation(node, scope);
      case "method_reference" -> methodReference(node, scope);
      case "cast_expression" -> cast(node, scope);
      case "marker_annotation", "annotation" -> annotation(node, scope.ownerId(), scope);
      case "element_value_pair" -> visit(tree.child(node, "value"), scope);
      case "labeled_statement" ->
          tree.children(node).stream().skip(1).forEach(part -> visit(part, scope));
      case "break_statement", "continue_statement" -> {}
      default -> {
        if (!types.isType(node)) {
          return false;
        }
        type(node, TypeRole.OTHER, scope.ownerId(), scope);
      }
    }
    return true;
  }

  private void name(int node, Scope scope) {
    int start = tree.start(node);
    writer.nameUse(tree.text(node), "", start, start, tree.end(node), scope);
  }

  private void fieldAccess(int node, Scope scope) {
    int qualifier = tree.child(node, "object");
    int field = tree.child(node, "field");
    if (tree.is(field, "this") || tree.childOfType(node, "super") != SyntaxTree.NONE) {
      writer.typeUse(
          TypeRole.OTHER,
          tree.text(qualifier),
          tree.start(qualifier),
          tree.end(qualifier),
          scope.ownerId(),
          scope);
      return;
    }
    writer.nameUse(
        tree.text(field),
        dotted(qualifier),
        tree.start(node),
        tree.end(qualifier),
        tree.end(node),
        scope);
    visit(qualifier, scope);
  }

  private String dotted(int node) {
    return switch (tree.type(node)) {
      case "identifier", "this" -> tree.text(node);
      case "field_access" -> {
        String qualifier = dotted(tree.child(node, "object"));
        yield qualifier.equals("*")
            ? qualifier
            : qualifier + "." + tree.text(tree.child(node, "field"));
      }
      default -> "*";
    };
  }

  private void methodInvocation(int node, Scope scope) {
    int object = tree.child(node, "object");
    int arguments = tree.child(node, "arguments");
    Receiver receiver = object == SyntaxTree.NONE ? Receiver.NONE : receiver(object, node);
    String name = tree.text(tree.child(node, "name"));
    call(node, tree.end(node), name, arity(arguments), CallForm.METHOD, receiver, scope);
    typeArguments(node, scope);
    if (object != SyntaxTree.NONE
        && receiver.form() == ReceiverForm.TYPE
        && tree.is(object, "identifier")) {
      type(object, TypeRole.OTHER, scope.ownerId(), scope);
    } else if (object != SyntaxTree.NONE) {
      visit(object, scope);
    }
    visitChildren(arguments, scope);
  }

  private void constructorInvocation(int node, Scope scope) {
    int arguments = tree.child(node, "arguments");
    boolean self = tree.is(tree.child(node, "constructor"), "this");
    int end = arguments == SyntaxTree.NONE ? tree.end(node) : tree.end(arguments);
    CallForm form = self ? CallForm.THIS : CallForm.SUPER;
    call(node, end, self ? "this" : "super", arity(arguments), form, Receiver.NONE, scope);
    int object = tree.child(node, "object");
    if (object != SyntaxTree.NONE) {
      visit(object, scope);
    }
    visitChildren(arguments, scope);
  }

  private void creation(int node, Scope scope) {
    int created = tree.child(node, "type");
    int arguments = tree.child(node, "arguments");
    int named = types.erased(created);
    Receiver type =
        named == SyntaxTree.NONE
            ? Receiver.NONE
            : new Receiver(ReceiverForm.NONE, tree.start(named), tree.end(named));
    call(node, tree.end(node), types.simple(created), arity(arguments), CallForm.NEW, type, scope);
    type(created, TypeRole.CREATES, scope.ownerId(), scope);
    for (int child : tree.children(node)) {
      if (tree.is(child, "class_body")) {
        anonymousClass(node, child, types.name(created), scope);
      } else if (child != created && child != arguments) {
        visit(child, scope);
      }
    }
    visitChildren(arguments, scope);
  }

  int arity(int arguments) {
    return tree.children(arguments).size();
  }

  /** Writes a call. */
  void call(
      int node, int end, String name, int arity, CallForm form, Receiver receiver, Scope scope) {
    int start = tree.start(node);
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

  private void methodReference(int node, Scope scope) {
    List<Integer> parts = tree.children(node);
    int qualifier = parts.isEmpty() ? node : parts.get(0);
    int last = parts.isEmpty() ? node : parts.get(parts.size() - 1);
    boolean named = parts.size() > 1 && tree.is(last, "identifier");
    Receiver receiver = receiver(qualifier, node);
    writer
        .rows()
        .methodReferences
        .add(
            new MethodReference(
                writer.rows().fileNo(),
                scope.ownerId(),
                named ? writer.shared(tree.text(last)) : "new",
                receiver.form(),
                receiver.start(),
                receiver.end(),
                scope.typeId(),
                tree.start(node),
                tree.end(node)));
    parts.stream().filter(part -> !named || part != last).forEach(part -> visit(part, scope));
  }

  /** Tells what a method is called on; {@code Type.super} has no node of its own. */
  private Receiver receiver(int node, int call) {
    int bare = node;
    while (tree.is(bare, "parenthesized_expression") && !tree.children(bare).isEmpty()) {
      bare = tree.children(bare).get(0);
    }
    int named =
        switch (tree.type(bare)) {
          case "cast_expression" ->
              tree.is(tree.child(bare, "type"), "array_type")
                  ? SyntaxTree.NONE
                  : types.erased(tree.child(bare, "type"));
          case "object_creation_expression" -> types.erased(tree.child(bare, "type"));
          case "generic_type" -> types.erased(bare);
          case "field_access" ->
              tree.is(tree.child(bare, "field"), "this")
                  ? tree.child(bare, "object")
                  : SyntaxTree.NONE;
          case "identifier" ->
              tree.childOfType(call, "super") == SyntaxTree.NONE ? SyntaxTree.NONE : bare;
          default -> SyntaxTree.NONE;
        };
    if (named != SyntaxTree.NONE) {
      return new Receiver(ReceiverForm.TYPE, tree.start(named), tree.end(named));
    }
    ReceiverForm form =
        switch (tree.type(bare)) {
          case "this" -> ReceiverForm.THIS;
          case "super" -> ReceiverForm.SUPER;
          case "identifier", "field_access" -> ReceiverForm.NAME;
          case "method_invocation" -> ReceiverForm.CALL;
          case "string_literal" -> ReceiverForm.TEXT;
          default -> ReceiverForm.OTHER;
        };
    return new Receiver(form, tree.start(bare), tree.end(bare));
  }

  private void cast(int node, Scope scope) {
    for (int child : tree.children(node)) {
      if (tree.isIn(child, "type")) {
        type(child, TypeRole.CASTS, scope.ownerId(), scope);
      } else {
        visit(child, scope);
      }
    }
  }

  private void typeArguments(int node, Scope scope) {
    for (int argument : tree.children(types.arguments(node))) {
      type(argument, TypeRole.OTHER, scope.ownerId(), scope);
    }
  }

  /** Writes an annotation on a node. */
  void annotation(int node, long target, Scope scope) {
    int name = tree.child(node, "name");
    long id = writer.annotation(tree.text(name), tree.start(node), tree.end(node), target);
    if (id != 0) {
      writer.typeUse(
          TypeRole.ANNOTATION, types.name(name), tree.start(name), tree.end(name), id, scope);
      visitChildren(tree.child(node, "arguments"), scope.inNode(id, scope.end()));
    }
  }

  /** Writes a type's name in a role, and the names of its type arguments. */
  void type(int node, TypeRole role, long owner, Scope scope) {
    switch (tree.type(node)) {
      case "array_type" -> type(tree.child(node, "element"), role, owner, scope);
      case "generic_type" -> {
        type(types.typeIn(node), role, owner, scope);
        tree.children(types.arguments(node))
            .forEach(part -> type(part, TypeRole.OTHER, owner, scope));
      }
      case "annotated_type", "catch_type", "wildcard", "type_bound", "type_list", "ERROR" -> {
        for (int part : tree.children(node)) {
          type(part, tree.is(node, "wildcard") ? TypeRole.OTHER : role, owner, scope);
        }
      }
      case "marker_annotation", "annotation" -> annotation(node, owner, scope);
      case "type_identifier", "scoped_type_identifier", "identifier" ->
          named(node, role, owner, scope);
      default -> {}
    }
  }

  private void named(int node, TypeRole role, long owner, Scope scope) {
    String name = types.name(node);
    if (!name.equals("var")) {
      writer.typeUse(role, name, tree.start(node), tree.end(node), owner, scope);
    }
    tree.children(node).stream()
        .filter(part -> tree.type(part).endsWith("annotation"))
        .forEach(part -> annotation(part, owner, scope));
  }

  /**
   * What a method is called on.
   *
   * @param form what it is
   * @param start where it starts, or the type that it names
   * @param end just behind that
   */
  record Receiver(ReceiverForm form, int start, int end) {
    static final Receiver NONE = new Receiver(ReceiverForm.NONE, 0, 0);
  }
}
