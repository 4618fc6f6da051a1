package dev.lanekeeper.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.lineage.QueryLineage;
import dev.lanekeeper.plan.lineage.SourceColumn;
import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlRequest.Relation;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where columns come from; and, as the compiler itself shows, that no other column is read. */
final class LineageTest {

  @ParameterizedTest
  @MethodSource
  void constructs(String query, String expected) {
    assertThat(LineageTexts.describe(Samples.compile(query))).isEqualTo(expected);
  }

  static Stream<Object[]> constructs() {
    return Blocks.of("lineage.txt").map(parts -> parts);
  }

  @ParameterizedTest
  @MethodSource
  void tpch(String query, String expected) {
    assertThat(LineageTexts.describe(compile(query, Tpch.relations(query)))).isEqualTo(expected);
  }

  static Stream<Object[]> tpch() {
    List<String> queries = Tpch.queries();
    List<String[]> golden = Blocks.of("tpch-lineage.txt").toList();
    assertThat(golden).hasSameSizeAs(queries);
    return IntStream.range(0, queries.size())
        .mapToObj(i -> new Object[] {queries.get(i), golden.get(i)[1]});
  }

  /** Each column that a query reads taken away: it fails on that name. The others: it does not. */
  @ParameterizedTest
  @MethodSource
  void readsWhatTheCompilerMisses(String query) {
    List<Relation> relations = Tpch.relations(query);
    Set<SourceColumn> read = read(compile(query, relations));
    for (SourceColumn column : read) {
      SqlOutcome outcome = compile(query, without(Set.of(column), relations));
      assertThat(codes(outcome)).as("without %s", column).containsOnly(Code.LK203);
    }
    Set<SourceColumn> unread = unread(read, relations);
    assertThat(unread).isNotEmpty();
    assertThat(codes(compile(query, without(unread, relations))))
        .as("without %s", unread)
        .isEmpty();
  }

  static Stream<String> readsWhatTheCompilerMisses() {
    return Tpch.queries().stream();
  }

  /** The same for the queries of other tests. Stars within queries can do without any column. */
  @ParameterizedTest
  @MethodSource
  void needsNothingElse(String query) {
    SqlOutcome whole = Samples.compile(query);
    assumeTrue(whole instanceof SqlOutcome.Compiled);
    Set<SourceColumn> read = read(whole);
    List<Relation> relations = Samples.relations(query);
    boolean stars = query.contains("*") || query.contains("natural");
    for (SourceColumn column : stars ? Set.<SourceColumn>of() : read) {
      assertThat(codes(sample(query, without(Set.of(column), relations))))
          .as("without %s", column)
          .isNotEmpty();
    }
    Set<SourceColumn> unread = unread(read, relations);
    assertThat(codes(sample(query, without(unread, relations)))).as("without %s", unread).isEmpty();
  }

  private static SqlOutcome sample(String query, List<Relation> relations) {
    return Samples.compile(query, relations, Samples.parameters(query), Optional.empty());
  }

  static Stream<String> needsNothingElse() {
    return Stream.of("lineage.txt", "templates.txt").flatMap(Blocks::of).map(parts -> parts[0]);
  }

  @Test
  void givesUpOnGigabytes() {
    String sum = columns(600, i -> "c" + i, " + ");
    Schema wide =
        new Schema(
            IntStream.range(0, 600)
                .mapToObj(i -> Samples.required("c" + i, Simple.INT64))
                .toList());
    List<Relation> relations = List.of(new Relation("wide", wide));
    String few = "with s as (select " + sum + " as s from wide) select s as a, s + 1 as b from s";
    String many =
        "with s as (select "
            + sum
            + " as s from wide) select "
            + columns(600, i -> "s + 1 as x" + i, ", ")
            + " from s";
    assertThat(lineage(compile(few, relations)).columns().get(1)).hasSize(600);
    SqlOutcome.Compiled compiled = (SqlOutcome.Compiled) compile(many, relations);
    assertThat(compiled.lineage()).isEmpty();
  }

  private static String columns(int count, Function<Integer, String> column, String between) {
    return String.join(between, IntStream.range(0, count).boxed().map(column).toList());
  }

  private static SqlOutcome compile(String query, List<Relation> relations) {
    return Samples.compile(query, relations, List.of(), Optional.empty());
  }

  private static List<Code> codes(SqlOutcome outcome) {
    return outcome instanceof SqlOutcome.Rejected rejected
        ? rejected.problems().stream().map(problem -> problem.code()).toList()
        : List.of();
  }

  private static QueryLineage lineage(SqlOutcome outcome) {
    return ((SqlOutcome.Compiled) outcome).lineage().orElseThrow();
  }

  private static Set<SourceColumn> read(SqlOutcome outcome) {
    QueryLineage lineage = lineage(outcome);
    List<SourceColumn> all = new ArrayList<>(lineage.unused());
    LineageTexts.all(lineage).forEach(use -> all.add(use.source()));
    return Set.copyOf(
        all.stream().map(one -> SourceColumn.of(one.relation(), one.column())).toList());
  }

  private static List<SourceColumn> columns(List<Relation> relations) {
    return relations.stream()
        .flatMap(
            relation ->
                relation.schema().fields().stream()
                    .map(field -> SourceColumn.of(relation.name(), field.name())))
        .toList();
  }

  /** Columns that a query does not read; a table keeps one at least. */
  private static Set<SourceColumn> unread(Set<SourceColumn> read, List<Relation> relations) {
    Set<SourceColumn> unread = new LinkedHashSet<>(columns(relations));
    unread.removeAll(read);
    for (Relation relation : relations) {
      String first = relation.schema().fields().get(0).name();
      if (read.stream().noneMatch(column -> column.relation().equals(relation.name()))) {
        unread.remove(SourceColumn.of(relation.name(), first));
      }
    }
    return unread;
  }

  private static List<Relation> without(Set<SourceColumn> columns, List<Relation> relations) {
    List<Relation> result = new ArrayList<>();
    for (Relation relation : relations) {
      List<Field> fields = new ArrayList<>(relation.schema().fields());
      fields.removeIf(field -> columns.contains(SourceColumn.of(relation.name(), field.name())));
      result.add(new Relation(relation.name(), new Schema(fields)));
    }
    return result;
  }
}
