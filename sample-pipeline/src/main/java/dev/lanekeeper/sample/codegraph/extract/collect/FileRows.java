package dev.lanekeeper.sample.codegraph.extract.collect;

import dev.lanekeeper.sample.codegraph.row.AnnotationUse;
import dev.lanekeeper.sample.codegraph.row.CallSite;
import dev.lanekeeper.sample.codegraph.row.ImportDeclaration;
import dev.lanekeeper.sample.codegraph.row.MethodDeclaration;
import dev.lanekeeper.sample.codegraph.row.MethodReference;
import dev.lanekeeper.sample.codegraph.row.NameUse;
import dev.lanekeeper.sample.codegraph.row.SyntaxNode;
import dev.lanekeeper.sample.codegraph.row.TypeDeclaration;
import dev.lanekeeper.sample.codegraph.row.TypeUse;
import dev.lanekeeper.sample.codegraph.row.TypeVariable;
import dev.lanekeeper.sample.codegraph.row.VariableDeclaration;
import java.util.ArrayList;
import java.util.List;

/** The rows of one file. Written by one {@link RowWriter}, not changed after that. */
public final class FileRows {

  /** The nodes but comments. */
  public final List<SyntaxNode> nodes = new ArrayList<>();

  /** The types. */
  public final List<TypeDeclaration> types = new ArrayList<>();

  /** The methods and constructors. */
  public final List<MethodDeclaration> methods = new ArrayList<>();

  /** The fields, parameters and local variables. */
  public final List<VariableDeclaration> variables = new ArrayList<>();

  /** The type parameters. */
  public final List<TypeVariable> typeVariables = new ArrayList<>();

  /** The imports. */
  public final List<ImportDeclaration> imports = new ArrayList<>();

  /** The annotations. */
  public final List<AnnotationUse> annotations = new ArrayList<>();

  /** The uses of types. */
  public final List<TypeUse> typeUses = new ArrayList<>();

  /** The uses of names. */
  public final List<NameUse> nameUses = new ArrayList<>();

  /** The calls. */
  public final List<CallSite> calls = new ArrayList<>();

  /** The method references. */
  public final List<MethodReference> methodReferences = new ArrayList<>();

  /** The nodes that are comments; only one of the parsers sees them. */
  public final List<SyntaxNode> comments = new ArrayList<>();

  private final int fileNo;
  private final int lines;
  private String packageName = "";

  FileRows(int fileNo, int lines) {
    this.fileNo = fileNo;
    this.lines = lines;
  }

  /** Returns the number of the file. */
  public int fileNo() {
    return fileNo;
  }

  /** Returns the number of the file's node. */
  public long fileId() {
    return nodes.get(0).id();
  }

  /** Returns the file's number of lines. */
  public int lines() {
    return lines;
  }

  /** Returns the file's package; empty for the unnamed one. */
  public String packageName() {
    return packageName;
  }

  /** Tells the file's package. */
  public void packageName(String name) {
    packageName = name;
  }

  /** Returns rows of the same file with the file's own node and its comments only. */
  public FileRows commentsOnly() {
    FileRows rest = new FileRows(fileNo, lines);
    rest.nodes.add(nodes.get(0));
    rest.comments.addAll(comments);
    return rest;
  }
}
