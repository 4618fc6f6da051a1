package dev.lanekeeper.sample.codegraph.extract.treesitter;

import dev.lanekeeper.sample.codegraph.extract.collect.RowWriter;
import dev.lanekeeper.sample.codegraph.extract.collect.Scope;
import dev.lanekeeper.sample.codegraph.row.CallForm;
import dev.lanekeeper.sample.codegraph.row.MethodDeclaration;
import dev.lanekeeper.sample.codegraph.row.Nesting;
import dev.lanekeeper.sample.codegraph.row.NodeKind;
import dev.lanekeeper.sample.codegraph.row.ReceiverForm;
import dev.lanekeeper.sample.codegraph.row.TypeDeclaration;
import dev.lanekeeper.sample.codegraph.row.TypeForm;
import dev.lanekeeper.sample.codegraph.row.TypeRole;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes the declarations of a file that are no variables: package, imports, types, methods,
 * lambdas, comments.
 */
final class DeclarationWalker extends VariableWalker {

  private static final Map<String, TypeForm> FORMS =
      Map.of(
          "class_declaration", TypeForm.CLASS,
          "interface_declaration", TypeForm.INTERFACE,
          "enum_declaration", TypeForm.ENUM,
          "record_declaration", TypeForm.RECORD,
          "annotation_type_declaration", TypeForm.ANNOTATION);

  /** The name of the type that the walk is in, for its constructors. */
  private String typeName = "";

  DeclarationWalker(RowWriter writer, SyntaxTree tree) {
    super(writer, tree);
  }

  /** Writes the whole file. */
  void file(Scope scope) {
    for (int node = 0; node < tree.size(); node++) {
      if (tree.isComment(node)) {
        comment(node);
      }
    }
    visitChildren(0, scope);
  }

  private void comment(int node) {
    String text = tree.text(node);
    String style =
        text.startsWith("//")
            ? "line"
            : text.startsWith("/**") && text.length() > 4 ? "javadoc" : "block";
    writer.comment(style, tree.start(node), tree.end(node));
  }

  @Override
  void visit(int node, Scope scope) {
    switch (tree.type(node)) {
      case "package_declaration" -> packageDeclaration(node, scope);
      case "import_declaration" -> importDeclaration(node, scope);
      case "module_declaration" -> {}
      case "class_declaration",
          "interface_declaration",
          "enum_declaration",
          "record_declaration",
          "annotation_type_declaration" ->
          type(node, scope.typeId() == 0 ? Nesting.TOP_LEVEL : Nesting.LOCAL, scope);
      case "method_declaration", "annotation_type_element_declaration" ->
          method(node, NodeKind.METHOD, scope);
      case "constructor_declaration", "compact_constructor_declaration" ->
          method(node, NodeKind.CONSTRUCTOR, scope);
      case "static_initializer" -> visitChildren(node, scope.inInitializer(tree.end(node)));
      case "class_body", "interface_body", "enum_body_declarations", "annotation_type_body" ->
          members(node, scope);
      case "enum_constant" -> enumConstant(node, scope);
      case "lambda_expression" -> lambda(node, scope);
      case "block",
          "constructor_body",
          "switch_block",
          "for_statement",
          "enhanced_for_statement",
          "catch_clause" ->
          block(node, scope.inBlock(tree.end(node)));
      case "try_with_resources_statement" -> tryWithResources(node, scope);
      default -> {
        if (!variable(node, scope) && !expression(node, scope)) {
          visitChildren(node, scope);
        }
      }
    }
  }

  private void members(int body, Scope scope) {
    for (int member : tree.children(body)) {
      if (FORMS.containsKey(tree.type(member))) {
        type(member, Nesting.MEMBER, scope);
      } else {
        visit(member, tree.is(member, "block") ? scope.inInitializer(tree.end(member)) : scope);
      }
    }
  }

  private void block(int node, Scope scope) {
    if (tree.is(node, "enhanced_for_statement")) {
      loopVariable(node, scope);
      visit(tree.child(node, "value"), scope);
      visit(tree.child(node, "body"), scope);
    } else {
      visitChildren(node, scope);
    }
  }

  private void tryWithResources(int node, Scope scope) {
    int body = tree.child(node, "body");
    Scope inside = body == SyntaxTree.NONE ? scope : scope.inBlock(tree.end(body));
    for (int child : tree.children(node)) {
      visit(child, tree.is(child, "resource_specification") ? inside : scope);
    }
  }

  private void packageDeclaration(int node, Scope scope) {
    for (int child : tree.children(node)) {
      if (tree.type(child).endsWith("annotation")) {
        annotation(child, scope.ownerId(), scope);
      } else {
        writer.rows().packageName(tree.text(child));
      }
    }
  }

  private void importDeclaration(int node, Scope scope) {
    int name = tree.firstChild(node);
    if (name == SyntaxTree.NONE) {
      return;
    }
    boolean onDemand = tree.childOfType(node, "asterisk") != SyntaxTree.NONE;
    boolean isStatic =
        tree.text(tree.start(node), tree.start(name)).matches("import\\s+static\\s+");
    String text = tree.text(name) + (onDemand ? ".*" : "");
    writer.importDeclaration(text, isStatic, tree.start(node), tree.end(node), scope);
  }

  private void type(int node, Nesting nesting, Scope scope) {
    TypeForm form = Objects.requireNonNull(FORMS.get(tree.type(node)));
    int start = tree.start(node);
    int end = tree.end(node);
    String name = tree.text(tree.child(node, "name"));
    long id = writer.node(NodeKind.TYPE, name, start, end, scope.ownerId());
    int modifiers = tree.childOfType(node, "modifiers");
    int visibleTo = nesting == Nesting.LOCAL ? scope.end() : end;
    declare(
        id, name, scope.pathOf(name), form, nesting, scope, start, visibleTo, modifiers(modifiers));
    annotations(modifiers, id, scope);
    Scope inside = scope.inType(id, name, end);
    typeParameters(node, id, inside);
    boolean isInterface = form == TypeForm.INTERFACE;
    supertypes(tree.child(node, "superclass"), TypeRole.EXTENDS, id, scope);
    supertypes(tree.child(node, "interfaces"), TypeRole.IMPLEMENTS, id, scope);
    supertypes(
        isInterface ? tree.childOfType(node, "extends_interfaces") : SyntaxTree.NONE,
        TypeRole.EXTENDS,
        id,
        scope);
    supertypes(tree.child(node, "permits"), TypeRole.PERMITS, id, scope);
    String around = typeName;
    typeName = name;
    components(form == TypeForm.RECORD ? tree.child(node, "parameters") : SyntaxTree.NONE, inside);
    members(tree.child(node, "body"), inside);
    typeName = around;
  }

  private void supertypes(int clause, TypeRole role, long id, Scope scope) {
    for (int part : tree.children(clause)) {
      type(part, role, id, scope);
    }
  }

  @Override
  void anonymousClass(int creation, int body, String parent, Scope scope) {
    int start = tree.start(creation);
    int end = tree.end(body);
    long id = writer.nextId();
    Scope inside = scope.inAnonymous(id, end);
    declare(id, "", inside.path(), TypeForm.ANONYMOUS, Nesting.ANONYMOUS, scope, start, end, "");
    writer.typeUse(TypeRole.ANONYMOUS_SUPER, parent, start, start, id, scope);
    String around = typeName;
    typeName = "";
    members(body, inside);
    typeName = around;
  }

  private void declare(
      long id,
      String name,
      String path,
      TypeForm form,
      Nesting nesting,
      Scope scope,
      int start,
      int end,
      String modifiers) {
    writer
        .rows()
        .types
        .add(
            new TypeDeclaration(
                id,
                writer.rows().fileNo(),
                name,
                path,
                form,
                nesting,
                scope.typeId(),
                scope.bodyId(),
                start,
                end,
                modifiers));
  }

  private void enumConstant(int node, Scope scope) {
    String name = tree.text(tree.child(node, "name"));
    long id = field(node, name, "public static final", typeName, scope);
    writer.typeUse(TypeRole.HAS_TYPE, typeName, tree.start(node), tree.end(node), id, scope);
    Scope inside = scope.inMember(id, name, tree.end(node));
    int arguments = tree.child(node, "arguments");
    if (arity(arguments) > 0) {
      Receiver created = new Receiver(ReceiverForm.NONE, tree.start(node), tree.end(node));
      call(node, tree.end(node), typeName, arity(arguments), CallForm.NEW, created, inside);
      visitChildren(arguments, inside);
    }
    int body = tree.child(node, "body");
    if (body != SyntaxTree.NONE) {
      anonymousClass(node, body, typeName, inside);
    }
  }

  private void method(int node, NodeKind kind, Scope scope) {
    int start = tree.start(node);
    int end = tree.end(node);
    String name = tree.text(tree.child(node, "name"));
    long id = writer.node(kind, name, start, end, scope.ownerId());
    int modifiers = tree.childOfType(node, "modifiers");
    declare(node, id, name, kind, modifiers(modifiers), scope);
    annotations(modifiers, id, scope);
    Scope inside = scope.inMember(id, name, end);
    typeParameters(node, id, inside);
    for (int part : tree.children(node)) {
      if (tree.type(part).endsWith("annotation")) {
        annotation(part, id, inside);
      }
    }
    type(tree.child(node, "type"), TypeRole.RETURNS, id, inside);
    parameters(tree.child(node, "parameters"), inside, start);
    int thrown = tree.childOfType(node, "throws");
    tree.children(thrown).forEach(type -> type(type, TypeRole.OTHER, id, inside));
    for (String part : List.of("value", "body")) {
      int child = tree.child(node, part);
      if (child != SyntaxTree.NONE) {
        visit(child, inside);
      }
    }
  }

  private void declare(
      int node, long id, String name, NodeKind kind, String modifiers, Scope scope) {
    List<Integer> parameters = parameterNodes(tree.child(node, "parameters"));
    int returned = tree.child(node, "type");
    List<String> words = List.of(modifiers.split(" "));
    writer
        .rows()
        .methods
        .add(
            new MethodDeclaration(
                id,
                writer.rows().fileNo(),
                writer.shared(name),
                scope.typeId(),
                kind == NodeKind.CONSTRUCTOR,
                parameters.size(),
                parameters.stream().anyMatch(parameter -> tree.is(parameter, "spread_parameter")),
                parameters.stream().map(this::simpleType).collect(Collectors.joining(",")),
                returned == SyntaxTree.NONE ? "" : writer.shared(types.full(returned)),
                words.contains("static"),
                words.contains("private"),
                modifiers));
  }

  private void typeParameters(int node, long owner, Scope scope) {
    for (int parameter : tree.children(tree.child(node, "type_parameters"))) {
      for (int part : tree.children(parameter)) {
        if (tree.is(part, "type_identifier") || tree.is(part, "identifier")) {
          writer.typeVariable(tree.text(part), tree.start(node), tree.end(node));
        } else {
          type(part, TypeRole.OTHER, owner, scope);
        }
      }
    }
  }

  private void lambda(int node, Scope scope) {
    int start = tree.start(node);
    int end = tree.end(node);
    long id = writer.node(NodeKind.LAMBDA, "lambda", start, end, scope.ownerId());
    Scope inside = scope.inNode(id, end);
    lambdaParameters(tree.child(node, "parameters"), inside, start);
    visit(tree.child(node, "body"), inside);
  }
}
