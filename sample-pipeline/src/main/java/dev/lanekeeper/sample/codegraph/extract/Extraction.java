package dev.lanekeeper.sample.codegraph.extract;

import dev.lanekeeper.sample.codegraph.extract.collect.FileRows;
import dev.lanekeeper.sample.codegraph.extract.javac.JavacFile;
import dev.lanekeeper.sample.codegraph.extract.treesitter.TreeSitterFile;
import dev.lanekeeper.sample.codegraph.inputs.SourceFile;
import dev.lanekeeper.sample.codegraph.inputs.SourceSet;
import dev.lanekeeper.sample.codegraph.row.NodeKind;
import dev.lanekeeper.sample.codegraph.row.PackageRow;
import dev.lanekeeper.sample.codegraph.row.Reader;
import dev.lanekeeper.sample.codegraph.row.SourceRow;
import dev.lanekeeper.sample.codegraph.row.StableId;
import dev.lanekeeper.sample.codegraph.row.SyntaxNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The rows of all files: of each file those of the parser that could read it. javac reads what it
 * can parse, tree-sitter the broken rest and all comments. Immutable once made.
 */
public final class Extraction {

  private final List<FileRows> rows;
  private final List<FileRows> comments;
  private final List<SourceRow> sources;

  private Extraction(List<FileRows> rows, List<FileRows> comments, List<SourceRow> sources) {
    this.rows = rows;
    this.comments = comments;
    this.sources = sources;
  }

  static Extraction of(SourceSet sources, List<JavacFile> javac, List<TreeSitterFile> treeSitter) {
    List<FileRows> rows = new ArrayList<>();
    List<SourceRow> files = new ArrayList<>();
    for (int i = 0; i < javac.size(); i++) {
      FileRows chosen = javac.get(i).rows().orElse(treeSitter.get(i).rows());
      rows.add(chosen);
      files.add(sourceRow(sources.files().get(i), chosen, javac.get(i).rows().isEmpty()));
    }
    return new Extraction(rows, treeSitter.stream().map(TreeSitterFile::rows).toList(), files);
  }

  private static SourceRow sourceRow(SourceFile file, FileRows rows, boolean broken) {
    return new SourceRow(
        file.number(),
        rows.fileId(),
        file.name(),
        rows.packageName(),
        broken ? Reader.TREE_SITTER : Reader.JAVAC,
        broken,
        file.bytes().length,
        rows.lines(),
        sha256(file.bytes()));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  /** Returns the files. */
  List<SourceRow> sources() {
    return sources;
  }

  /** Returns the packages, numbered downwards from -1 in the order of their names. */
  List<PackageRow> packages() {
    StableId stableId = new StableId();
    List<PackageRow> packages = new ArrayList<>();
    for (String name : new TreeSet<>(sources.stream().map(SourceRow::packageName).toList())) {
      String nodeId = stableId.of(NodeKind.PACKAGE.name(), "", "", name);
      packages.add(new PackageRow(-1L - packages.size(), nodeId, name));
    }
    return packages;
  }

  /** Returns all nodes, comments included. */
  List<SyntaxNode> nodes() {
    List<SyntaxNode> nodes = new ArrayList<>(table(file -> file.nodes));
    comments.forEach(file -> nodes.addAll(file.comments));
    return nodes;
  }

  /** Returns one table of all files. */
  <R> List<R> table(Function<FileRows, List<R>> part) {
    List<R> all = new ArrayList<>(rows.stream().mapToInt(file -> part.apply(file).size()).sum());
    rows.forEach(file -> all.addAll(part.apply(file)));
    return all;
  }
}
