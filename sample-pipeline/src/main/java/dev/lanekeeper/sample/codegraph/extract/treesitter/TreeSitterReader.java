package dev.lanekeeper.sample.codegraph.extract.treesitter;

import dev.lanekeeper.sample.codegraph.extract.collect.FileRows;
import dev.lanekeeper.sample.codegraph.extract.collect.RowWriter;
import dev.lanekeeper.sample.codegraph.extract.collect.Scope;
import dev.lanekeeper.sample.codegraph.extract.collect.Sightings;
import dev.lanekeeper.sample.codegraph.extract.collect.SourceText;
import dev.lanekeeper.sample.codegraph.inputs.SourceFile;
import dev.lanekeeper.sample.codegraph.row.Problem;
import dev.lanekeeper.sample.codegraph.row.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Parses files one by one; only one tree is in native memory at a time. */
public final class TreeSitterReader {

  private static final int MOST_PROBLEMS = 20;

  private TreeSitterReader() {}

  /**
   * Returns what tree-sitter read of each file, in order.
   *
   * @param isWanted tells of which files all rows are wanted; of the others comments and sightings
   *     are kept
   */
  public static List<TreeSitterFile> read(List<SourceFile> files, Predicate<SourceFile> isWanted) {
    List<TreeSitterFile> results = new ArrayList<>(files.size());
    try (SyntaxParser parser = new SyntaxParser()) {
      for (SourceFile file : files) {
        SourceText text = new SourceText(file.text());
        results.add(read(file, text, parser.parse(text.text()), isWanted.test(file)));
      }
    }
    return results;
  }

  private static TreeSitterFile read(
      SourceFile file, SourceText text, SyntaxTree tree, boolean wanted) {
    List<Problem> problems = problems(file, text, tree.gaps());
    RowWriter writer = new RowWriter(file, text);
    try {
      new DeclarationWalker(writer, tree)
          .file(Scope.ofFile(writer.rows().fileId(), text.text().length()));
    } catch (RuntimeException | StackOverflowError e) {
      String message = "the walk over tree-sitter's tree gave up: " + e.getClass().getSimpleName();
      problems.add(new Problem(file.number(), Reader.TREE_SITTER, "gave-up", message, 0, 0));
    }
    FileRows rows = writer.rows();
    return wanted
        ? new TreeSitterFile(rows, List.of(), problems)
        : new TreeSitterFile(rows.commentsOnly(), Sightings.of(rows), problems);
  }

  private static List<Problem> problems(
      SourceFile file, SourceText text, List<SyntaxTree.Gap> gaps) {
    List<Problem> problems = new ArrayList<>();
    for (SyntaxTree.Gap gap : gaps.subList(0, Math.min(gaps.size(), MOST_PROBLEMS))) {
      String code = gap.missing().isEmpty() ? "unexpected" : "missing";
      String message = gap.missing().isEmpty() ? "cannot be read" : gap.missing() + " is missing";
      int line = text.line(gap.start());
      problems.add(
          new Problem(
              file.number(), Reader.TREE_SITTER, code, message, line, text.column(gap.start())));
    }
    if (gaps.size() > MOST_PROBLEMS) {
      String message = "and " + (gaps.size() - MOST_PROBLEMS) + " more";
      problems.add(new Problem(file.number(), Reader.TREE_SITTER, "more", message, 0, 0));
    }
    return problems;
  }
}
