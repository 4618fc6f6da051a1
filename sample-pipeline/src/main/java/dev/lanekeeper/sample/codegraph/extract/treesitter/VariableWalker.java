package dev.lanekeeper.sample.codegraph.extract.treesitter;

import dev.lanekeeper.sample.codegraph.extract.collect.RowWriter;
import dev.lanekeeper.sample.codegraph.extract.collect.Scope;
import dev.lanekeeper.sample.codegraph.row.NodeKind;
import dev.lanekeeper.sample.codegraph.row.TypeRole;
import dev.lanekeeper.sample.codegraph.row.VariableDeclaration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes fields, parameters and local variables. */
abstract class VariableWalker extends ExpressionWalker {

  private static final List<String> MODIFIERS =
      Arrays.stream(Modifier.values()).map(Modifier::toString).toList();

  VariableWalker(RowWriter writer, SyntaxTree tree) {
    super(writer, tree);
  }

  /** Writes a declaration of variables; returns whether it is one. */
  boolean variable(int node, Scope scope) {
    switch (tree.type(node)) {
      case "field_declaration", "constant_declaration" -> declarators(node, NodeKind.FIELD, scope);
      case "local_variable_declaration" -> declarators(node, NodeKind.LOCAL, scope);
      case "resource" -> single(node, scope);
      case "catch_formal_parameter" -> single(node, scope);
      case "type_pattern" -> pattern(node, scope);
      case "record_pattern_component" -> pattern(node, scope);
      case "instanceof_expression" -> instanceTest(node, scope);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void declarators(int node, NodeKind kind, Scope scope) {
    int modifiers = tree.childOfType(node, "modifiers");
    int type = tree.child(node, "type");
    for (int declarator : tree.children(node)) {
      if (!tree.isIn(declarator, "declarator")) {
        continue;
      }
      String name = tree.text(tree.child(declarator, "name"));
      String brackets = types.brackets(tree.child(declarator, "dimensions"));
      int value = tree.child(declarator, "value");
      long id =
          add(
              kind,
              name,
              tree.start(node),
              tree.end(declarator),
              typeText(type, brackets),
              modifiers(modifiers),
              0,
              scope);
      annotations(modifiers, id, scope);
      type(type, TypeRole.HAS_TYPE, id, scope);
      if (tree.text(type).equals("var")) {
        inferredType(value, id, scope);
      }
      if (value != SyntaxTree.NONE) {
        visit(
            value, kind == NodeKind.FIELD ? scope.inMember(id, name, tree.end(declarator)) : scope);
      }
    }
  }

  private void inferredType(int value, long id, Scope scope) {
    if (tree.is(value, "object_creation_expression") || tree.is(value, "cast_expression")) {
      int type = types.erased(tree.child(value, "type"));
      writer.typeUse(
          TypeRole.INFERRED_TYPE, types.name(type), tree.start(type), tree.end(type), id, scope);
    }
  }

  /**
   * Writes a node that declares one variable, such as a resource; one that only names a variable is
   * a name.
   */
  private void single(int node, Scope scope) {
    int name = tree.child(node, "name");
    if (name == SyntaxTree.NONE) {
      visitChildren(node, scope);
      return;
    }
    int type = types.typeIn(node);
    int modifiers = tree.childOfType(node, "modifiers");
    declared(node, tree.end(node), name, type, modifiers, scope);
    int value = tree.child(node, "value");
    if (value != SyntaxTree.NONE) {
      visit(value, scope);
    }
  }

  private void pattern(int node, Scope scope) {
    int type = types.typeIn(node);
    int name = tree.childOfType(node, "identifier");
    if (type == SyntaxTree.NONE || name == SyntaxTree.NONE) {
      visitChildren(node, scope);
    } else {
      declared(node, tree.end(node), name, type, tree.childOfType(node, "modifiers"), scope);
    }
  }

  private void instanceTest(int node, Scope scope) {
    visit(tree.child(node, "left"), scope);
    int name = tree.child(node, "name");
    int type = tree.child(node, "right");
    if (name != SyntaxTree.NONE && type != SyntaxTree.NONE) {
      declared(type, tree.end(name), name, type, SyntaxTree.NONE, scope);
    } else if (type != SyntaxTree.NONE) {
      type(type, TypeRole.OTHER, scope.ownerId(), scope);
    } else {
      int pattern = tree.child(node, "pattern");
      if (pattern != SyntaxTree.NONE) {
        visit(pattern, scope);
      }
    }
  }

  /** Writes the variable of a for-each loop; the loop's other parts are visited by the caller. */
  void loopVariable(int loop, Scope scope) {
    int modifiers = tree.childOfType(loop, "modifiers");
    int type = tree.child(loop, "type");
    int name = tree.child(loop, "name");
    if (name != SyntaxTree.NONE && type != SyntaxTree.NONE) {
      declared(
          modifiers == SyntaxTree.NONE ? type : modifiers,
          tree.end(name),
          name,
          type,
          modifiers,
          scope);
    }
  }

  private void declared(int first, int end, int name, int type, int modifiers, Scope scope) {
    String text = typeText(type, "");
    String words = tree.is(first, "resource") ? "final" : modifiers(modifiers);
    long id = add(NodeKind.LOCAL, tree.text(name), tree.start(first), end, text, words, 0, scope);
    annotations(modifiers, id, scope);
    type(type, TypeRole.HAS_TYPE, id, scope);
  }

  /** Writes a field that is written in another way than fields are. */
  long field(int node, String name, String modifiers, String type, Scope scope) {
    long id =
        add(NodeKind.FIELD, name, tree.start(node), tree.end(node), type, modifiers, 0, scope);
    annotations(tree.childOfType(node, "modifiers"), id, scope);
    return id;
  }

  /** Writes a record's components, which are fields. */
  void components(int parameters, Scope scope) {
    for (int parameter : parameterNodes(parameters)) {
      String name = tree.text(nameOf(parameter));
      long id = field(parameter, name, "private final", parameterType(parameter), scope);
      type(types.typeIn(parameter), TypeRole.HAS_TYPE, id, scope);
    }
  }

  List<Integer> parameterNodes(int parameters) {
    return tree.children(parameters).stream()
        .filter(part -> tree.is(part, "formal_parameter") || tree.is(part, "spread_parameter"))
        .filter(part -> !tree.text(nameOf(part)).equals("this"))
        .toList();
  }

  void parameters(int parameters, Scope scope, int scopeStart) {
    int position = 0;
    for (int parameter : parameterNodes(parameters)) {
      position++;
      int modifiers = tree.childOfType(parameter, "modifiers");
      String text = parameterType(parameter);
      String name = tree.text(nameOf(parameter));
      long id =
          add(
              NodeKind.PARAMETER,
              name,
              tree.start(parameter),
              tree.end(parameter),
              text,
              modifiers(modifiers),
              position,
              scope,
              scopeStart);
      annotations(modifiers, id, scope);
      type(types.typeIn(parameter), TypeRole.HAS_TYPE, id, scope);
    }
  }

  void lambdaParameters(int parameters, Scope scope, int scopeStart) {
    if (tree.is(parameters, "formal_parameters")) {
      parameters(parameters, scope, scopeStart);
      return;
    }
    List<Integer> names =
        tree.is(parameters, "identifier") ? List.of(parameters) : tree.children(parameters);
    int position = 0;
    for (int name : names) {
      position++;
      add(
          NodeKind.PARAMETER,
          tree.text(name),
          tree.start(name),
          tree.end(name),
          "",
          "",
          position,
          scope,
          scopeStart);
    }
  }

  /** Returns a parameter's type as signatures show it. */
  String simpleType(int parameter) {
    String brackets = types.brackets(tree.child(parameter, "dimensions"));
    return types.simple(types.typeIn(parameter))
        + brackets
        + (tree.is(parameter, "spread_parameter") ? "[]" : "");
  }

  private String parameterType(int parameter) {
    String brackets = types.brackets(tree.child(parameter, "dimensions"));
    return typeText(
        types.typeIn(parameter), tree.is(parameter, "spread_parameter") ? "[]" : brackets);
  }

  private String typeText(int type, String brackets) {
    String text = type == SyntaxTree.NONE ? "" : types.full(type);
    return text.equals("var") ? "" : text + brackets;
  }

  private int nameOf(int parameter) {
    int declarator = tree.childOfType(parameter, "variable_declarator");
    return tree.child(declarator == SyntaxTree.NONE ? parameter : declarator, "name");
  }

  private long add(
      NodeKind kind,
      String name,
      int start,
      int end,
      String type,
      String modifiers,
      int position,
      Scope scope) {
    return add(kind, name, start, end, type, modifiers, position, scope, start);
  }

  private long add(
      NodeKind kind,
      String name,
      int start,
      int end,
      String type,
      String modifiers,
      int position,
      Scope scope,
      int scopeStart) {
    long id = writer.node(kind, name, start, end, scope.ownerId());
    writer
        .rows()
        .variables
        .add(
            new VariableDeclaration(
                id,
                writer.rows().fileNo(),
                kind,
                writer.shared(name),
                scope.typeId(),
                scope.bodyId(),
                scopeStart,
                scope.end(),
                position,
                writer.shared(type),
                modifiers));
    return id;
  }

  /** Writes the annotations among modifiers. */
  void annotations(int modifiers, long target, Scope scope) {
    for (int child : tree.children(modifiers)) {
      annotation(child, target, scope);
    }
  }

  /** Returns the words among modifiers, in the language's usual order. */
  String modifiers(int node) {
    if (node == SyntaxTree.NONE) {
      return "";
    }
    StringBuilder words = new StringBuilder();
    int from = tree.start(node);
    for (int child = tree.firstChild(node); child != SyntaxTree.NONE; child = tree.next(child)) {
      words.append(tree.text(from, tree.start(child))).append(' ');
      from = tree.end(child);
    }
    words.append(tree.text(from, tree.end(node)));
    return writer.shared(
        Arrays.stream(words.toString().trim().toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(MODIFIERS::contains)
            .sorted(Comparator.comparing(MODIFIERS::indexOf))
            .collect(Collectors.joining(" ")));
  }
}
