package dev.lanekeeper.sample.codegraph.extract.javac;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
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
import dev.lanekeeper.sample.codegraph.row.VariableDeclaration;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the declarations of a file: types, methods, variables, imports, lambdas. */
final class DeclarationScanner extends ExpressionScanner {

  DeclarationScanner(RowWriter writer, TreeRanges ranges) {
    super(writer, ranges);
  }

  @Override
  public @Nullable Void visitCompilationUnit(CompilationUnitTree unit, Scope scope) {
    PackageTree declaration = unit.getPackage();
    if (declaration != null) {
      writer.rows().packageName(TypeText.full(declaration.getPackageName()));
      annotations(declaration.getAnnotations(), scope.ownerId(), scope);
    }
    scan(unit.getImports(), scope);
    for (Tree type : unit.getTypeDecls()) {
      member(type, scope, Nesting.TOP_LEVEL, "");
    }
    return null;
  }

  @Override
  public @Nullable Void visitImport(ImportTree tree, Scope scope) {
    String name = TypeText.full(tree.getQualifiedIdentifier());
    writer.importDeclaration(name, tree.isStatic(), ranges.start(tree), ranges.end(tree), scope);
    return null;
  }

  private void member(Tree tree, Scope scope, Nesting nesting, String typeName) {
    if (tree instanceof ClassTree type) {
      type(type, nesting, scope);
    } else if (tree instanceof MethodTree method) {
      method(method, typeName, scope);
    } else if (tree instanceof VariableTree field) {
      field(field, typeName, scope);
    } else if (tree instanceof BlockTree initializer) {
      scan(initializer, scope.inInitializer(ranges.end(initializer)));
    }
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, Scope scope) {
    type(tree, Nesting.LOCAL, scope);
    return null;
  }

  private void type(ClassTree tree, Nesting nesting, Scope scope) {
    int start = ranges.start(tree);
    int end = ranges.end(tree);
    String name = tree.getSimpleName().toString();
    long id = writer.node(NodeKind.TYPE, name, start, end, scope.ownerId());
    TypeForm form = form(tree);
    int visibleTo = nesting == Nesting.LOCAL ? scope.end() : end;
    declare(id, name, scope.pathOf(name), form, nesting, scope, start, visibleTo, tree);
    annotations(tree.getModifiers().getAnnotations(), id, scope);
    Scope inside = scope.inType(id, name, end);
    typeParameters(tree.getTypeParameters(), id, inside, start, end);
    type(tree.getExtendsClause(), TypeRole.EXTENDS, id, scope);
    boolean isInterface = form == TypeForm.INTERFACE || form == TypeForm.ANNOTATION;
    TypeRole supers = isInterface ? TypeRole.EXTENDS : TypeRole.IMPLEMENTS;
    tree.getImplementsClause().forEach(type -> type(type, supers, id, scope));
    tree.getPermitsClause().forEach(type -> type(type, TypeRole.PERMITS, id, scope));
    tree.getMembers().forEach(member -> member(member, inside, Nesting.MEMBER, name));
  }

  @Override
  void anonymousClass(NewClassTree creation, int start, Scope scope) {
    ClassTree body = creation.getClassBody();
    int end = ranges.end(body);
    long id = writer.nextId();
    Scope inside = scope.inAnonymous(id, end);
    declare(id, "", inside.path(), TypeForm.ANONYMOUS, Nesting.ANONYMOUS, scope, start, end, body);
    Tree parent = TypeText.erased(creation.getIdentifier());
    writer.typeUse(TypeRole.ANONYMOUS_SUPER, TypeText.name(parent), start, start, id, scope);
    body.getMembers().forEach(member -> member(member, inside, Nesting.MEMBER, ""));
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
      ClassTree tree) {
    String modifiers = modifiers(tree.getModifiers().getFlags());
    int fileNo = writer.rows().fileNo();
    writer
        .rows()
        .types
        .add(
            new TypeDeclaration(
                id,
                fileNo,
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

  private static TypeForm form(ClassTree tree) {
    return switch (tree.getKind()) {
      case INTERFACE -> TypeForm.INTERFACE;
      case ENUM -> TypeForm.ENUM;
      case RECORD -> TypeForm.RECORD;
      case ANNOTATION_TYPE -> TypeForm.ANNOTATION;
      default -> TypeForm.CLASS;
    };
  }

  private void method(MethodTree tree, String typeName, Scope scope) {
    if (!ranges.isWritten(tree)) {
      return;
    }
    boolean constructor = tree.getReturnType() == null;
    String name = constructor ? typeName : tree.getName().toString();
    NodeKind kind = constructor ? NodeKind.CONSTRUCTOR : NodeKind.METHOD;
    int start = ranges.start(tree);
    int end = ranges.end(tree);
    long id = writer.node(kind, name, start, end, scope.ownerId());
    declare(tree, id, name, constructor, scope);
    annotations(tree.getModifiers().getAnnotations(), id, scope);
    Scope inside = scope.inMember(id, name, end);
    typeParameters(tree.getTypeParameters(), id, inside, start, end);
    type(tree.getReturnType(), TypeRole.RETURNS, id, inside);
    parameters(tree.getParameters(), inside, start);
    tree.getThrows().forEach(type -> type(type, TypeRole.OTHER, id, inside));
    scan(tree.getDefaultValue(), inside);
    scan(tree.getBody(), inside);
  }

  private void declare(MethodTree tree, long id, String name, boolean constructor, Scope scope) {
    List<? extends VariableTree> parameters = tree.getParameters();
    Tree last = parameters.isEmpty() ? null : parameters.get(parameters.size() - 1).getType();
    var flags = tree.getModifiers().getFlags();
    writer
        .rows()
        .methods
        .add(
            new MethodDeclaration(
                id,
                writer.rows().fileNo(),
                writer.shared(name),
                scope.typeId(),
                constructor,
                parameters.size(),
                last != null && ranges.isWritten(last) && ranges.endsInDots(last),
                parameters.stream()
                    .map(type -> TypeText.simple(type.getType()))
                    .collect(Collectors.joining(",")),
                writer.shared(TypeText.full(tree.getReturnType())),
                flags.contains(Modifier.STATIC),
                flags.contains(Modifier.PRIVATE),
                modifiers(flags)));
  }

  private void typeParameters(
      List<? extends TypeParameterTree> trees, long owner, Scope scope, int start, int end) {
    for (TypeParameterTree tree : trees) {
      writer.typeVariable(tree.getName().toString(), start, end);
      annotations(tree.getAnnotations(), owner, scope);
      tree.getBounds().forEach(bound -> type(bound, TypeRole.OTHER, owner, scope));
    }
  }

  private void parameters(List<? extends VariableTree> trees, Scope scope, int scopeStart) {
    int position = 0;
    for (VariableTree tree : trees) {
      position++;
      if (ranges.isWritten(tree)) {
        variable(tree, NodeKind.PARAMETER, position, scope, scopeStart);
      }
    }
  }

  private void field(VariableTree tree, String typeName, Scope scope) {
    Tree type = tree.getType();
    boolean constant =
        type != null && ranges.end(type) < 0 && tree.getInitializer() instanceof NewClassTree;
    String name = tree.getName().toString();
    long id = variable(tree, NodeKind.FIELD, 0, scope, ranges.start(tree));
    Scope inside = scope.inMember(id, name, ranges.end(tree));
    if (constant && tree.getInitializer() instanceof NewClassTree creation) {
      writer.typeUse(TypeRole.HAS_TYPE, typeName, ranges.start(tree), ranges.end(tree), id, scope);
      if (!creation.getArguments().isEmpty()) {
        Receiver created = new Receiver(ReceiverForm.NONE, ranges.start(tree), ranges.end(tree));
        call(tree, typeName, creation.getArguments().size(), CallForm.NEW, created, inside);
        scan(creation.getArguments(), inside);
      }
      if (creation.getClassBody() != null) {
        anonymousClass(creation, ranges.start(tree), inside);
      }
    } else {
      scan(tree.getInitializer(), inside);
    }
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, Scope scope) {
    variable(tree, NodeKind.LOCAL, 0, scope, ranges.start(tree));
    return scan(tree.getInitializer(), scope);
  }

  private long variable(
      VariableTree tree, NodeKind kind, int position, Scope scope, int scopeStart) {
    String name = tree.getName().toString();
    long id =
        writer.node(kind, name, ranges.start(tree), ranges.variableEnd(tree), scope.ownerId());
    Tree type = tree.getType();
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
                writer.shared(TypeText.full(type)),
                modifiers(tree.getModifiers().getFlags())));
    annotations(tree.getModifiers().getAnnotations(), id, scope);
    type(type, TypeRole.HAS_TYPE, id, scope);
    Tree erased = type == null ? TypeText.erased(typeOf(tree.getInitializer())) : null;
    if (erased != null) {
      writer.typeUse(
          TypeRole.INFERRED_TYPE,
          TypeText.name(erased),
          ranges.start(erased),
          ranges.end(erased),
          id,
          scope);
    }
    return id;
  }

  private static @Nullable Tree typeOf(@Nullable Tree initializer) {
    if (initializer instanceof NewClassTree creation) {
      return creation.getIdentifier();
    }
    return initializer instanceof TypeCastTree cast ? cast.getType() : null;
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, Scope scope) {
    int start = ranges.start(tree);
    int end = ranges.end(tree);
    long id = writer.node(NodeKind.LAMBDA, "lambda", start, end, scope.ownerId());
    Scope inside = scope.inNode(id, end);
    parameters(tree.getParameters(), inside, start);
    return scan(tree.getBody(), inside);
  }

  @Override
  public @Nullable Void visitBlock(BlockTree tree, Scope scope) {
    return super.visitBlock(tree, scope.inBlock(ranges.end(tree)));
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, Scope scope) {
    return super.visitForLoop(tree, scope.inBlock(ranges.end(tree)));
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, Scope scope) {
    return super.visitEnhancedForLoop(tree, scope.inBlock(ranges.end(tree)));
  }

  @Override
  public @Nullable Void visitSwitch(SwitchTree tree, Scope scope) {
    return super.visitSwitch(tree, scope.inBlock(ranges.end(tree)));
  }

  @Override
  public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, Scope scope) {
    return super.visitSwitchExpression(tree, scope.inBlock(ranges.end(tree)));
  }

  @Override
  public @Nullable Void visitCatch(CatchTree tree, Scope scope) {
    return super.visitCatch(tree, scope.inBlock(ranges.end(tree)));
  }

  @Override
  public @Nullable Void visitTry(TryTree tree, Scope scope) {
    Scope inside = scope.inBlock(ranges.end(tree.getBlock()));
    scan(tree.getResources(), inside);
    scan(tree.getBlock(), inside);
    scan(tree.getCatches(), scope);
    return scan(tree.getFinallyBlock(), scope);
  }

  private String modifiers(java.util.Set<Modifier> flags) {
    return writer.shared(
        flags.stream().sorted().map(Modifier::toString).collect(Collectors.joining(" ")));
  }
}
