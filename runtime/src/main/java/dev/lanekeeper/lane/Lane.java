package dev.lanekeeper.lane;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.arrow.Records;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.ExportTarget;
import dev.lanekeeper.io.Receipt;
import dev.lanekeeper.io.Sink;
import dev.lanekeeper.io.SinkRows;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.rel.Inspection;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.record.Drift;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;

/**
 * The one way for a node to execute plans. It belongs to that node and ends with it; used later, or
 * by another node, it fails with LK310. Every failure is a {@link
 * dev.lanekeeper.diagnostic.LaneException} that names node, engine and plan: LK402 the engine
 * cannot run the plan, LK404 a null where the plan has none, LK406 limits, LK407 sources, LK409
 * parameters without value, LK412 a tier of determinism that the plan cannot keep. Several threads
 * of the node may share it.
 */
public final class Lane {

  private static final int PREVIEW_ROWS = 20;

  private final Run run;
  private final String node;
  private final PlanRunner runner;

  /** The lane that this one was made of with other options; null for the node's own. */
  private final @Nullable Lane whole;

  @RequiresLane
  Lane(Run run, String node) {
    this(run, node, LaneOptions.none(), null);
  }

  private Lane(Run run, String node, LaneOptions options, @Nullable Lane whole) {
    this.run = run;
    this.node = node;
    this.runner = new PlanRunner(run, node, options);
    this.whole = whole;
  }

  /**
   * Returns this lane with options of its own: parameters, metadata, limits, determinism. They take
   * the place of those that this lane has, all of them; it ends with this lane's node too.
   */
  public Lane with(LaneOptions options) {
    return new Lane(run, node, options, whole());
  }

  /** Returns the node's own lane. */
  Lane whole() {
    return whole == null ? this : whole;
  }

  /** Returns the name of the node that this lane belongs to. */
  public String node() {
    return node;
  }

  /** Returns the backend that plans are executed on. */
  public Backend backend() {
    return run.backend();
  }

  /** Computes a plan's rows as records, in the plan's order. */
  public <R> List<R> list(Plan<R> plan) {
    return read("list", plan, reader -> Records.list(reader, plan.rowType()));
  }

  /** Computes a plan into a table that is closed with the run, unless it is detached. */
  public ArrowTable table(Plan<?> plan) {
    return run.resources().add(copy("table", plan));
  }

  /**
   * Starts a plan and streams its rows; the caller closes the reader, or else the run does. Batches
   * are reused: what is to outlive {@code loadNextBatch} must be copied.
   */
  public ArrowReader stream(Plan<?> plan) {
    run.requireCurrent(this);
    return runner.stream("stream", plan);
  }

  /**
   * Streams a plan's rows to a function, and closes the reader.
   *
   * @throws X what the function throws
   */
  public <T, X extends Exception> T stream(Plan<?> plan, ReaderFunction<T, X> function) throws X {
    run.requireCurrent(this);
    // Closed by hand: closing declares IOException, which this reader never throws.
    ArrowReader reader = runner.stream("stream", plan);
    try {
      return function.apply(reader);
    } finally {
      close(reader);
    }
  }

  /**
   * Writes a plan's rows.
   *
   * @throws dev.lanekeeper.diagnostic.LaneException LK410 if the target cannot be written; nothing
   *     is replaced then
   */
  public Receipt write(Plan<?> plan, Sink sink) {
    run.requireCurrent(this);
    return sink.write(new Rows(runner, plan));
  }

  /**
   * Computes a plan and makes its rows fit a contract.
   *
   * @throws dev.lanekeeper.diagnostic.LaneException LK404 if the columns cannot fit, or if a row
   *     does not and the contract rejects none
   */
  public <S> Conformed<S> conform(Plan<?> plan, Contract<S> contract) {
    Conformer<S> conformer = new Conformer<>(plan.schema(), contract);
    return read(
        "conform", plan, reader -> conformer.conform(reader, run.allocator(), run.resources()));
  }

  /** Returns the plan's SQL and what the engine makes of it, as text. Nothing is executed. */
  public String explain(Plan<?> plan) {
    run.requireCurrent(this);
    return runner.explain(plan);
  }

  /** Returns the plan's first rows as a table of text. */
  public String preview(Plan<?> plan) {
    return read(
        "preview",
        plan.limit(PREVIEW_ROWS + 1L),
        reader -> Preview.of(reader, plan.schema(), PREVIEW_ROWS));
  }

  /**
   * Looks at what columns the sources of a plan have, whatever the plan expects of them: Parquet,
   * Arrow and databases say it themselves; of CSV and JSON files all rows are looked at. Sources of
   * one's own and rows in memory are left out. The plan is not executed.
   *
   * @throws dev.lanekeeper.diagnostic.LaneException LK407 if a source is missing or unreadable,
   *     LK411 if the engine cannot tell
   */
  public List<Inspection> inspect(Plan<?> plan) {
    return inspect(plan, Long.MAX_VALUE);
  }

  /**
   * Looks at what columns the sources of a plan have, as {@link #inspect(Plan)}.
   *
   * @param rows how many rows of a CSV or JSON file to look at, at least 1
   */
  public List<Inspection> inspect(Plan<?> plan, long rows) {
    run.requireCurrent(this);
    return runner.inspect(plan, rows).stream().map(Inspections.Scanned::found).toList();
  }

  /**
   * Compares the sources of a plan with what it reads them as: the records of its scans. The plan
   * is not executed.
   *
   * @throws dev.lanekeeper.diagnostic.LaneException as {@link #inspect(Plan)}
   */
  public Drift drift(Plan<?> plan) {
    run.requireCurrent(this);
    Drift drift = new Drift(List.of());
    for (Inspections.Scanned scanned : runner.inspect(plan, Long.MAX_VALUE)) {
      drift = drift.and(Drift.between(scanned.schema(), scanned.found()));
    }
    return drift;
  }

  /**
   * Returns the SHA-256 of the plan's columns and rows, in hexadecimal. The rows' order does not
   * count; equal rows give equal digests on every engine, as long as no column is a float computed
   * in parallel.
   */
  public String digest(Plan<?> plan) {
    return read("digest", plan, reader -> RowDigest.of(reader, plan.schema()));
  }

  private ArrowTable copy(String call, Plan<?> plan) {
    return read(call, plan, reader -> ArrowTable.copyOf(plan.schema(), reader, run.allocator()));
  }

  private <T> T read(String call, Plan<?> plan, ReaderFunction<T, IOException> function) {
    run.requireCurrent(this);
    try (ArrowReader reader = runner.stream(call, plan)) {
      return function.apply(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(ArrowReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A plan's rows on their way into a sink. */
  private record Rows(PlanRunner runner, Plan<?> plan) implements SinkRows {

    @Override
    public Schema schema() {
      return plan.schema();
    }

    @Override
    public long export(ExportTarget target) {
      return runner.export("write", plan, target);
    }

    @Override
    public ArrowReader stream() {
      return runner.stream("write", plan);
    }

    @Override
    public SinkRows of(Plan<?> other) {
      return new Rows(runner, other);
    }

    @Override
    public List<String> columnsOf(ScanSource.Files files) {
      return runner.columns("write", plan, files);
    }
  }
}
