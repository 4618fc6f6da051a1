package dev.lanekeeper.sample.codegraph.extract;

import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Tag;
import dev.lanekeeper.sample.codegraph.row.AnnotationUse;
import dev.lanekeeper.sample.codegraph.row.CallSite;
import dev.lanekeeper.sample.codegraph.row.ImportDeclaration;
import dev.lanekeeper.sample.codegraph.row.MethodDeclaration;
import dev.lanekeeper.sample.codegraph.row.MethodReference;
import dev.lanekeeper.sample.codegraph.row.NameUse;
import dev.lanekeeper.sample.codegraph.row.PackageRow;
import dev.lanekeeper.sample.codegraph.row.SourceRow;
import dev.lanekeeper.sample.codegraph.row.SyntaxNode;
import dev.lanekeeper.sample.codegraph.row.TypeDeclaration;
import dev.lanekeeper.sample.codegraph.row.TypeUse;
import dev.lanekeeper.sample.codegraph.row.TypeVariable;
import dev.lanekeeper.sample.codegraph.row.VariableDeclaration;
import java.util.List;

/** The extraction as tables. From here on everything is plans. */
@NodeLibrary
public interface TableNodes {

  /** The files. */
  @Node
  @Tag(layer = "extract", artifact = "source_files", kind = "table")
  static List<SourceRow> sourceFiles(Extraction extraction) {
    return extraction.sources();
  }

  /** The packages of the files. */
  @Node
  @Tag(layer = "extract", artifact = "packages", kind = "table")
  static List<PackageRow> packages(Extraction extraction) {
    return extraction.packages();
  }

  /** All nodes of the graph but packages. */
  @Node
  @Tag(layer = "extract", artifact = "syntax_nodes", kind = "table")
  static List<SyntaxNode> syntaxNodes(Extraction extraction) {
    return extraction.nodes();
  }

  /** The types. */
  @Node
  @Tag(layer = "extract", artifact = "type_declarations", kind = "table")
  static List<TypeDeclaration> typeDeclarations(Extraction extraction) {
    return extraction.table(file -> file.types);
  }

  /** The methods and constructors. */
  @Node
  @Tag(layer = "extract", artifact = "method_declarations", kind = "table")
  static List<MethodDeclaration> methodDeclarations(Extraction extraction) {
    return extraction.table(file -> file.methods);
  }

  /** The fields, parameters and local variables. */
  @Node
  @Tag(layer = "extract", artifact = "variable_declarations", kind = "table")
  static List<VariableDeclaration> variableDeclarations(Extraction extraction) {
    return extraction.table(file -> file.variables);
  }

  /** The type parameters. */
  @Node
  @Tag(layer = "extract", artifact = "type_variables", kind = "table")
  static List<TypeVariable> typeVariables(Extraction extraction) {
    return extraction.table(file -> file.typeVariables);
  }

  /** The imports. */
  @Node
  @Tag(layer = "extract", artifact = "imports", kind = "table")
  static List<ImportDeclaration> imports(Extraction extraction) {
    return extraction.table(file -> file.imports);
  }

  /** The annotations. */
  @Node
  @Tag(layer = "extract", artifact = "annotation_uses", kind = "table")
  static List<AnnotationUse> annotationUses(Extraction extraction) {
    return extraction.table(file -> file.annotations);
  }

  /** The uses of types' names. */
  @Node
  @Tag(layer = "extract", artifact = "type_uses", kind = "table")
  static List<TypeUse> typeUses(Extraction extraction) {
    return extraction.table(file -> file.typeUses);
  }

  /** The uses of names in expressions. */
  @Node
  @Tag(layer = "extract", artifact = "name_uses", kind = "table")
  static List<NameUse> nameUses(Extraction extraction) {
    return extraction.table(file -> file.nameUses);
  }

  /** The calls. */
  @Node
  @Tag(layer = "extract", artifact = "call_sites", kind = "table")
  static List<CallSite> callSites(Extraction extraction) {
    return extraction.table(file -> file.calls);
  }

  /** The method references. */
  @Node
  @Tag(layer = "extract", artifact = "method_references", kind = "table")
  static List<MethodReference> methodReferences(Extraction extraction) {
    return extraction.table(file -> file.methodReferences);
  }
}
