package dev.lanekeeper.plan;

import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.plan.rel.Canonical;
import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.MemoryTable;
import dev.lanekeeper.plan.rel.Parameters;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RelOrder;
import dev.lanekeeper.plan.rel.Resolver;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.source.JdbcSource;
import dev.lanekeeper.plan.source.Source;
import dev.lanekeeper.plan.type.Schema;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What to compute, not yet computed: a query over sources whose columns are known, and checked,
 * while it is built. Immutable, thread-safe and cheap; a lane executes it. A plan used twice is one
 * shared part of what it is used in.
 *
 * <p>Operators apply in the order in which they are written: {@code limit(10).where(c)} filters ten
 * rows. Wrong ones fail at once with a coded {@link LaneException}.
 *
 * @param <R> the rows
 */
public final class Plan<R> {

  private final Rel rel;
  private final RowType<R> rowType;
  private volatile @Nullable String digest;

  private Plan(Rel rel, RowType<R> rowType) {
    this.rel = rel;
    this.rowType = rowType;
  }

  /**
   * Reads a Parquet file. The path counts in the plan's digest as it is given, relative or
   * absolute.
   */
  public static <R> Plan<R> parquet(Path file, Class<R> recordClass) {
    return parquet(List.of(file), RowType.of(recordClass));
  }

  /** Reads Parquet files of one schema. */
  public static <R> Plan<R> parquet(List<Path> files, RowType<R> rowType) {
    return scan(new ScanSource.Parquet(Sources.named(files)), rowType);
  }

  /** Reads a CSV file of the usual form, see {@link CsvOptions#defaults}. */
  public static <R> Plan<R> csv(Path file, Class<R> recordClass) {
    return csv(List.of(file), RowType.of(recordClass), CsvOptions.defaults());
  }

  /** Reads a CSV file. */
  public static <R> Plan<R> csv(Path file, Class<R> recordClass, CsvOptions options) {
    return csv(List.of(file), RowType.of(recordClass), options);
  }

  /** Reads CSV files of one schema. */
  public static <R> Plan<R> csv(List<Path> files, RowType<R> rowType, CsvOptions options) {
    return scan(
        new ScanSource.Csv(
            Sources.named(files), options.header(), options.delimiter(), options.nullText()),
        rowType);
  }

  /**
   * Reads a JSON file: objects one after the other, such as one a line, or one array of objects.
   * Nothing is guessed: numbers, texts and booleans must be such, dates, times and UUIDs are texts.
   */
  public static <R> Plan<R> json(Path file, Class<R> recordClass) {
    return json(List.of(file), RowType.of(recordClass));
  }

  /** Reads JSON files. */
  public static <R> Plan<R> json(List<Path> files, RowType<R> rowType) {
    return scan(new ScanSource.Json(Sources.named(files)), rowType);
  }

  /** Reads an Arrow IPC file, in the file or the stream format. */
  public static <R> Plan<R> arrow(Path file, Class<R> recordClass) {
    return arrow(List.of(file), RowType.of(recordClass));
  }

  /** Reads Arrow IPC files. */
  public static <R> Plan<R> arrow(List<Path> files, RowType<R> rowType) {
    return scan(new ScanSource.Arrow(Sources.named(files)), rowType);
  }

  /** Reads a table or query of a database. Each run reads it once, when it first needs it. */
  public static <R> Plan<R> jdbc(JdbcSource source, Class<R> recordClass) {
    return jdbc(source, RowType.of(recordClass));
  }

  /** Reads a table or query of a database. */
  public static <R> Plan<R> jdbc(JdbcSource source, RowType<R> rowType) {
    return scan(new ScanSource.Rows(source.rows(rowType.schema())), rowType);
  }

  /** Reads a source of one's own. Each run reads it once, when it first needs it. */
  public static <R> Plan<R> source(Source<R> source, Class<R> recordClass) {
    return source(source, RowType.of(recordClass));
  }

  /** Reads a source of one's own. */
  public static <R> Plan<R> source(Source<R> source, RowType<R> rowType) {
    return scan(new ScanSource.Rows(new SourceRows<>(source, rowType)), rowType);
  }

  /** Reads records; the list is copied. */
  public static <R> Plan<R> values(List<R> rows, Class<R> recordClass) {
    return values(rows, RowType.of(recordClass));
  }

  /** Reads rows; the list is copied. */
  public static <R> Plan<R> values(List<R> rows, RowType<R> rowType) {
    return scan(new ScanSource.Memory(new RecordTable<>(rows, rowType)), rowType);
  }

  /**
   * Reads a table in memory; of its columns those that the record names.
   *
   * @throws LaneException LK204 if a column is missing or of another type
   */
  public static <R> Plan<R> memory(MemoryTable table, Class<R> recordClass) {
    return memory(table, RowType.of(recordClass));
  }

  /**
   * Reads a table in memory; of its columns those that the row type names.
   *
   * @throws LaneException LK204 if a column is missing or of another type
   */
  public static <R> Plan<R> memory(MemoryTable table, RowType<R> rowType) {
    Sources.checkNamed(table.schema(), rowType);
    return scan(new ScanSource.Memory(table), rowType);
  }

  private static <R> Plan<R> scan(ScanSource source, RowType<R> rowType) {
    return new Plan<>(new Rel.Scan(source, rowType.schema()), rowType);
  }

  /**
   * Makes a plan of a relation; for generated code and libraries.
   *
   * @throws LaneException LK204 if the relation's columns are not those of the row type, in order
   */
  public static <R> Plan<R> of(Rel rel, RowType<R> rowType) {
    Sources.checkExact(rel.schema(), rowType);
    return new Plan<>(rel, rowType);
  }

  /** Returns the plan's own form, which engines are given. */
  public Rel rel() {
    return rel;
  }

  /** Returns how the rows are Java objects. */
  public RowType<R> rowType() {
    return rowType;
  }

  /** Returns the columns. */
  public Schema schema() {
    return rowType.schema();
  }

  /**
   * Returns the SHA-256 of the plan's canonical bytes, in hexadecimal: see {@link Canonical}. Bound
   * values count.
   */
  public String digest() {
    String known = digest;
    if (known == null) {
      known = Canonical.digest(rel);
      digest = known;
    }
    return known;
  }

  /** Returns the order in which the rows come when the plan is executed. */
  public RelOrder ordering() {
    return RelOrder.of(rel);
  }

  /** Returns the parameters that are not bound yet, by name. */
  public Map<String, Expr.Parameter> parameters() {
    return Parameters.of(rel);
  }

  /**
   * Binds a parameter wherever the plan has it.
   *
   * @param value of the parameter's type, or a list of such values for a list parameter
   * @throws LaneException LK409 if the plan has no such parameter or the value is of another type
   */
  public Plan<R> bind(String name, Object value) {
    return bind(Collections.singletonMap(name, value));
  }

  /**
   * Binds several parameters.
   *
   * @throws LaneException as {@link #bind(String, Object)}
   */
  public Plan<R> bind(Map<String, ?> values) {
    return new Plan<>(Bindings.bind(rel, values), rowType);
  }

  /** Keeps the rows for which a condition is true. */
  public Plan<R> where(Condition<? super R> condition) {
    Expr resolved = Resolver.of(schema()).condition(condition.expr());
    return new Plan<>(new Rel.Filter(rel, resolved), rowType);
  }

  /** Computes new rows, each of one row. Every column of the record is assigned once. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final <S> Plan<S> select(Class<S> recordClass, Assignment<? super R, S>... assignments) {
    return select(RowType.of(recordClass), assignments);
  }

  /** Computes new rows, each of one row. Every column of the row type is assigned once. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final <S> Plan<S> select(RowType<S> target, Assignment<? super R, S>... assignments) {
    List<Expr> columns = Projection.columns(target, assignments, Resolver.of(schema())::column);
    return new Plan<>(new Rel.Project(rel, columns, target.schema()), target);
  }

  /** Takes the columns that a record names, in its order. */
  public <S> Plan<S> selectAs(Class<S> recordClass) {
    return selectAs(RowType.of(recordClass));
  }

  /** Takes the columns that a row type names, in its order. */
  public <S> Plan<S> selectAs(RowType<S> target) {
    List<Expr> columns = Sources.byName(schema(), target);
    return new Plan<>(new Rel.Project(rel, columns, target.schema()), target);
  }

  /** Groups rows that are equal in all given expressions; nulls are equal here. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final GroupedPlan<R> groupBy(Expression<? super R, ?>... keys) {
    return GroupedPlan.of(this, keys);
  }

  /** Computes one row of all rows. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final <S> Plan<S> aggregate(
      Class<S> recordClass, Assignment<? super R, S>... assignments) {
    return groupBy().aggregate(recordClass, assignments);
  }

  /** Puts rows of both plans together where the condition is true; other rows are dropped. */
  public <S> JoinedPlan<R, S> innerJoin(Plan<S> right, Condition<? super Pair<R, S>> condition) {
    return join(right, Rel.Join.Kind.INNER, condition);
  }

  /**
   * As {@link #innerJoin}, and keeps rows of this plan without a partner; right columns are null
   * there.
   */
  public <S> JoinedPlan<R, S> leftJoin(Plan<S> right, Condition<? super Pair<R, S>> condition) {
    return join(right, Rel.Join.Kind.LEFT, condition);
  }

  /**
   * As {@link #innerJoin}, and keeps rows of the other plan without a partner; left columns are
   * null there.
   */
  public <S> JoinedPlan<R, S> rightJoin(Plan<S> right, Condition<? super Pair<R, S>> condition) {
    return join(right, Rel.Join.Kind.RIGHT, condition);
  }

  /**
   * As {@link #innerJoin}, and keeps all rows without a partner; the other side's columns are null
   * there.
   */
  public <S> JoinedPlan<R, S> fullJoin(Plan<S> right, Condition<? super Pair<R, S>> condition) {
    return join(right, Rel.Join.Kind.FULL, condition);
  }

  /** Joins in a way chosen at run time. */
  public <S> JoinedPlan<R, S> join(
      Plan<S> right, Rel.Join.Kind kind, Condition<? super Pair<R, S>> condition) {
    return JoinedPlan.of(this, right, kind, condition);
  }

  /**
   * Orders rows; the first ordering counts most. Operators that follow need not keep the order, but
   * limit does.
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final Plan<R> orderBy(Ordering<? super R>... orderings) {
    Resolver resolver = Resolver.of(schema());
    List<Rel.SortKey> keys =
        Ordering.keys(orderings).stream()
            .map(
                key ->
                    new Rel.SortKey(
                        resolver.value(key.expression()), key.descending(), key.nullsFirst()))
            .toList();
    return keys.isEmpty() ? this : new Plan<>(new Rel.Sort(rel, keys), rowType);
  }

  /** Keeps the first rows of the order, or any if there is none. */
  public Plan<R> limit(long rows) {
    return new Plan<>(Limits.limit(rel, 0, OptionalLong.of(rows)), rowType);
  }

  /**
   * Leaves out the first rows of the order: {@code offset(20).limit(10)} is the third page of ten.
   */
  public Plan<R> offset(long rows) {
    return new Plan<>(Limits.limit(rel, rows, OptionalLong.empty()), rowType);
  }

  /** Keeps one of equal rows; nulls are equal here. */
  public Plan<R> distinct() {
    return new Plan<>(new Rel.Distinct(rel), rowType);
  }

  /** Gives the rows of both plans, one of equal ones. */
  public Plan<R> union(Plan<R> other) {
    return combine(Rel.SetOperation.Kind.UNION, false, other);
  }

  /** Gives the rows of both plans. */
  public Plan<R> unionAll(Plan<R> other) {
    return combine(Rel.SetOperation.Kind.UNION, true, other);
  }

  /** Gives the rows that both plans have, one of equal ones. */
  public Plan<R> intersect(Plan<R> other) {
    return combine(Rel.SetOperation.Kind.INTERSECT, false, other);
  }

  /** Gives the rows of this plan that the other has not, one of equal ones. */
  public Plan<R> except(Plan<R> other) {
    return combine(Rel.SetOperation.Kind.EXCEPT, false, other);
  }

  private Plan<R> combine(Rel.SetOperation.Kind kind, boolean all, Plan<R> other) {
    Sources.checkSame(other.schema(), rowType);
    Rel both = new Rel.SetOperation(kind, all, List.of(rel, other.rel));
    return new Plan<>(both, rowType.withNullability(both.schema()));
  }

  @Override
  public String toString() {
    return "Plan of " + rowType;
  }
}
