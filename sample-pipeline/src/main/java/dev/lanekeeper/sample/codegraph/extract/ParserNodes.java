package dev.lanekeeper.sample.codegraph.extract;

import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Sql;
import dev.lanekeeper.annotation.Tag;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.sample.codegraph.extract.collect.Parallel;
import dev.lanekeeper.sample.codegraph.extract.collect.Sightings;
import dev.lanekeeper.sample.codegraph.extract.javac.JavacReader;
import dev.lanekeeper.sample.codegraph.extract.treesitter.TreeSitterFile;
import dev.lanekeeper.sample.codegraph.extract.treesitter.TreeSitterReader;
import dev.lanekeeper.sample.codegraph.inputs.SourceSet;
import dev.lanekeeper.sample.codegraph.row.Difference;
import dev.lanekeeper.sample.codegraph.row.Problem;
import dev.lanekeeper.sample.codegraph.row.Sighting;
import java.util.List;
import java.util.stream.Stream;

/** Reads the sources with two parsers, and compares what they saw. */
@NodeLibrary
public interface ParserNodes {

  /** What javac's parser reads: every file that is right. */
  @Node
  @Tag(layer = "extract", artifact = "javac", kind = "object")
  static JavacExtraction javacFiles(SourceSet sources, @Input(orElse = "2") int threads) {
    return new JavacExtraction(
        Parallel.map(Batches.of(sources.files()), threads, JavacReader::read).stream()
            .flatMap(List::stream)
            .toList());
  }

  /**
   * What tree-sitter reads: all comments, what it can of broken files, and its own view of the
   * others.
   */
  @Node
  @Tag(layer = "extract", artifact = "tree_sitter", kind = "object")
  static TreeSitterExtraction treeSitterFiles(
      SourceSet sources, JavacExtraction javacFiles, @Input(orElse = "2") int threads) {
    return new TreeSitterExtraction(
        Parallel.map(
                Batches.of(sources.files()),
                threads,
                batch ->
                    TreeSitterReader.read(
                        batch, file -> javacFiles.files().get(file.number() - 1).rows().isEmpty()))
            .stream()
            .flatMap(List::stream)
            .toList());
  }

  /** Each file's rows, by the parser that could read it. */
  @Node
  @Tag(layer = "extract", artifact = "extraction", kind = "object")
  static Extraction extraction(
      SourceSet sources, JavacExtraction javacFiles, TreeSitterExtraction treeSitterFiles) {
    return Extraction.of(sources, javacFiles.files(), treeSitterFiles.files());
  }

  /** What neither or one of the parsers could read. */
  @Node
  @Tag(layer = "extract", artifact = "problems", kind = "table")
  static List<Problem> problems(JavacExtraction javacFiles, TreeSitterExtraction treeSitterFiles) {
    return Stream.concat(
            javacFiles.files().stream().flatMap(file -> file.problems().stream()),
            treeSitterFiles.files().stream().flatMap(file -> file.problems().stream()))
        .toList();
  }

  /** The nodes that javac saw, in files that it could read. */
  @Node
  @Tag(layer = "extract", artifact = "javac_sightings", kind = "table")
  static List<Sighting> javacSightings(JavacExtraction javacFiles) {
    return javacFiles.files().stream()
        .flatMap(file -> file.rows().stream())
        .flatMap(rows -> Sightings.of(rows).stream())
        .toList();
  }

  /** The nodes that tree-sitter saw, in the same files. */
  @Node
  @Tag(layer = "extract", artifact = "tree_sitter_sightings", kind = "table")
  static List<Sighting> treeSitterSightings(TreeSitterExtraction treeSitterFiles) {
    return treeSitterFiles.files().stream()
        .map(TreeSitterFile::sightings)
        .flatMap(List::stream)
        .toList();
  }

  /** Reconciles the two: what one of them saw and the other did not. None is the rule. */
  @Node
  @Tag(layer = "extract", artifact = "differences", kind = "table")
  @Sql(
      """
      select
        coalesce(j.file_no, t.file_no, 0) as file_no,
        case when t.file_no is null then 'JAVAC' else 'TREE_SITTER' end as reader,
        coalesce(j.kind, t.kind, '') as kind,
        coalesce(j.name, t.name, '') as name,
        coalesce(j.start_line, t.start_line, 0) as start_line,
        coalesce(j.start_column, t.start_column, 0) as start_column
      from javacSightings j
      full outer join treeSitterSightings t
        on t.file_no = j.file_no
        and t.start_offset = j.start_offset
        and t.end_offset = j.end_offset
        and t.kind = j.kind
        and t.name = j.name
      where j.file_no is null or t.file_no is null
      """)
  Plan<Difference> differences(Plan<Sighting> javacSightings, Plan<Sighting> treeSitterSightings);
}
