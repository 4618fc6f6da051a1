package dev.lanekeeper.sample.codegraph.extract.collect;

import dev.lanekeeper.sample.codegraph.inputs.SourceFile;
import dev.lanekeeper.sample.codegraph.row.AnnotationUse;
import dev.lanekeeper.sample.codegraph.row.ImportDeclaration;
import dev.lanekeeper.sample.codegraph.row.NameUse;
import dev.lanekeeper.sample.codegraph.row.NodeKind;
import dev.lanekeeper.sample.codegraph.row.StableId;
import dev.lanekeeper.sample.codegraph.row.SyntaxNode;
import dev.lanekeeper.sample.codegraph.row.TypeRole;
import dev.lanekeeper.sample.codegraph.row.TypeUse;
import dev.lanekeeper.sample.codegraph.row.TypeVariable;
import java.util.HashMap;
import java.util.Map;

/** Writes the rows of one file while its tree is walked. Confined to one thread. */
public final class RowWriter {

  private static final long FIRST_COMMENT = 1L << 31;

  private final SourceFile file;
  private final SourceText text;
  private final StableId stableId = new StableId();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<Integer, Long> annotationsByStart = new HashMap<>();
  private final FileRows rows;
  private int count;

  /** Starts with the file's own node. */
  public RowWriter(SourceFile file, SourceText text) {
    this.file = file;
    this.text = text;
    this.rows = new FileRows(file.number(), text.lines());
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    node(NodeKind.FILE, name, 0, text.text().length(), 0);
  }

  /** Returns what is written so far. */
  public FileRows rows() {
    return rows;
  }

  /** Returns the file's text. */
  public SourceText text() {
    return text;
  }

  /** Adds a node and returns its number. */
  public long node(NodeKind kind, String name, int start, int end, long owner) {
    long id = nextId();
    rows.nodes.add(node(id, kind, name, start, end, owner));
    return id;
  }

  /** Adds a comment; its number is of a range of its own, whatever else is in the file. */
  public void comment(String style, int start, int end) {
    long id = ((long) file.number() << 32) + FIRST_COMMENT + rows.comments.size();
    rows.comments.add(node(id, NodeKind.COMMENT, style, start, end, rows.fileId()));
  }

  private SyntaxNode node(long id, NodeKind kind, String name, int start, int end, long owner) {
    int startLine = text.line(start);
    int startColumn = text.column(start);
    int endLine = text.line(end);
    int endColumn = text.column(end);
    String nodeId = stableId.of(kind, file.name(), start, end, name);
    int number = file.number();
    String shared = shared(name);
    return new SyntaxNode(
        id,
        nodeId,
        kind,
        shared,
        number,
        owner,
        start,
        end,
        startLine,
        startColumn,
        endLine,
        endColumn);
  }

  /**
   * Returns the number of something that has rows of its own but is no node, such as an anonymous
   * class.
   */
  public long nextId() {
    return ((long) file.number() << 32) + ++count;
  }

  /** Adds an import of a name, which ends in {@code .*} if it is on demand. */
  public void importDeclaration(String name, boolean isStatic, int start, int end, Scope scope) {
    boolean onDemand = name.endsWith(".*");
    String named = onDemand ? name.substring(0, name.length() - 2) : name;
    int dot = named.lastIndexOf('.');
    long id = node(NodeKind.IMPORT, name, start, end, scope.ownerId());
    String simple = named.substring(dot + 1);
    String qualifier = dot < 0 ? "" : named.substring(0, dot);
    rows.imports.add(
        new ImportDeclaration(id, file.number(), named, simple, qualifier, isStatic, onDemand));
  }

  /** Adds a type variable that can be used in a range. */
  public void typeVariable(String name, int scopeStart, int scopeEnd) {
    rows.typeVariables.add(new TypeVariable(file.number(), shared(name), scopeStart, scopeEnd));
  }

  /**
   * Adds an annotation on a node; one that is met again, on the next variable, is not made again.
   */
  public long annotation(String name, int start, int end, long target) {
    Long known = annotationsByStart.get(start);
    long id = known != null ? known : node(NodeKind.ANNOTATION, name, start, end, target);
    annotationsByStart.put(start, id);
    rows.annotations.add(new AnnotationUse(id, target));
    return known != null ? 0 : id;
  }

  /** Adds a use of a type; an empty name, that of a primitive type, is none. */
  public void typeUse(TypeRole role, String name, int start, int end, long owner, Scope scope) {
    if (name.isEmpty()) {
      return;
    }
    int dot = name.indexOf('.');
    rows.typeUses.add(
        new TypeUse(
            file.number(),
            owner,
            role,
            shared(name),
            dot < 0 ? shared(name) : shared(name.substring(0, dot)),
            dot < 0 ? "" : shared(name.substring(dot)),
            scope.typeId(),
            scope.bodyId(),
            start,
            end));
  }

  /** Adds a use of a name in an expression. */
  public void nameUse(
      String name, String qualifier, int start, int qualifierEnd, int end, Scope scope) {
    int dot = qualifier.indexOf('.');
    rows.nameUses.add(
        new NameUse(
            file.number(),
            scope.ownerId(),
            shared(name),
            shared(qualifier),
            dot < 0 ? shared(qualifier) : shared(qualifier.substring(0, dot)),
            qualifierEnd,
            scope.typeId(),
            scope.bodyId(),
            start,
            end));
  }

  /** Returns the one instance of a text that all rows of this file share. */
  public String shared(String value) {
    String known = texts.putIfAbsent(value, value);
    return known == null ? value : known;
  }
}
