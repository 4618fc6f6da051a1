package dev.lanekeeper.lane;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.determinism.OrderingMetadata;
import dev.lanekeeper.determinism.StablePlan;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.EngineException;
import dev.lanekeeper.engine.EngineExecution;
import dev.lanekeeper.engine.EnginePlan;
import dev.lanekeeper.engine.EngineQuery;
import dev.lanekeeper.engine.Explain;
import dev.lanekeeper.engine.PlanWriter;
import dev.lanekeeper.engine.RefusedFormException;
import dev.lanekeeper.engine.Strictness;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RelOrder;
import dev.lanekeeper.render.RenderedQuery;
import dev.lanekeeper.render.SourceTexts;
import dev.lanekeeper.render.SqlRenderer;
import dev.lanekeeper.report.PlanForm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One plan on its way through an engine: compiled, started, and in the end recorded once, well or
 * not.
 */
@RequiresLane
final class Attempt implements AutoCloseable {

  /** Into how many parts the deepest statement that an engine takes would be taken apart. */
  private static final int PARTS = 10;

  private final Run run;
  private final String node;
  private final String call;
  private final ExecutionOptions options;
  private final Stop stop = new Stop();
  private final AttemptFailures failures;
  private final long started = System.nanoTime();
  private long compiled = started;
  private final TriedForms tried = new TriedForms();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Deque<String> tables = new ArrayDeque<>();
  private Plan<?> plan;
  private PlanForm form = PlanForm.SQL;
  private int statements;
  private @Nullable EngineExecution execution;
  private @Nullable TimeLimit limit;
  private @Nullable RelOrder order;
  private Map<String, String> metadata = Map.of();
  private boolean recorded;

  Attempt(Run run, String node, String call, Plan<?> plan, LaneOptions lane) {
    this.run = run;
    this.node = node;
    this.call = call;
    this.plan = plan;
    this.options = run.options(lane);
    this.failures = new AttemptFailures(run, node, options, stop);
  }

  /**
   * Returns what the engine is to compute: the plan with its parameters, and with no more choice
   * than its tier of determinism leaves.
   */
  private Rel bound() {
    if (!options.parameters().isEmpty()) {
      plan = plan.bind(options.parameters());
    }
    return StablePlan.of(plan.rel(), node, options.determinism());
  }

  /**
   * Returns the plan as one statement that the engine can take, to be looked at: sources that the
   * run has not read yet are not read for it, and have no rows.
   *
   * @throws RefusedFormException if it is too deep for one
   */
  EngineQuery compile() {
    return compile(bound(), run.tables().unread());
  }

  private EngineQuery compile(Rel rel, SourceTexts sources) {
    Engine engine = run.backend().engine();
    RenderedQuery rendered = render(rel, sources);
    if (rendered.depth() > engine.capabilities().statementDepth()) {
      throw new RefusedFormException(
          "the plan has "
              + rendered.depth()
              + " steps that read each other, one statement takes "
              + engine.capabilities().statementDepth(),
          "Mark a node in the middle @Node(materialize = true): its rows are computed once, and what follows starts"
              + " from them.",
          null);
    }
    return rendered.query();
  }

  private RenderedQuery render(Rel rel, SourceTexts sources) {
    RenderedQuery rendered =
        SqlRenderer.render(rel, node, run.backend().engine().dialect(), sources);
    if (options.explain() != Explain.OFF) {
      tried.statement(form, rendered.query().sql());
    }
    return rendered;
  }

  /**
   * Makes the plan ready to run, in the first form that the engine takes, under the profile's time
   * limit.
   */
  EngineExecution start() {
    limit = TimeLimit.start(options.timeLimit(), () -> stop.now(Stop.Reason.TIME_IS_OVER));
    run.starts(stop);
    Rel rel = bound();
    EngineExecution ready = startPlan(rel);
    if (ready == null) {
      ready = startStatement(rel);
    }
    order = RelOrder.of(rel);
    if (options.bridge()) {
      metadata = OrderingMetadata.of(order, options.determinism(), options.metadata());
    }
    compiled = System.nanoTime();
    return ready;
  }

  /**
   * Returns the plan ready in the form that the engine reads before SQL; null if there is none, or
   * if it is refused.
   */
  private @Nullable EngineExecution startPlan(Rel rel) {
    Engine engine = run.backend().engine();
    PlanWriter writer = engine.planWriter().orElse(null);
    if (writer == null || !options.bridge() || engine.capabilities().statementDepth() == 0) {
      return null;
    }
    EnginePlan plan;
    try {
      plan = writer.write(rel, scan -> run.tables().tableOf(scan, stop::check));
    } catch (RefusedFormException inexpressible) {
      // Known without asking the engine: another form is no surprise, to the strict neither.
      refusals.add(new Refusal(PlanForm.SUBSTRAIT, PlanForm.SQL, inexpressible));
      return null;
    }
    form = PlanForm.SUBSTRAIT;
    if (options.explain() != Explain.OFF) {
      tried.statement(form, plan.text());
    }
    try {
      run.tables().alias(plan.aliases());
      return prepared(() -> options.session().prepare(plan));
    } catch (RefusedFormException refusal) {
      refuse(PlanForm.SQL, refusal);
      return null;
    }
  }

  private EngineExecution startStatement(Rel rel) {
    try {
      return prepare(compile(rel, run.tables().reading(stop::check)));
    } catch (RefusedFormException refusal) {
      if (!options.bridge()) {
        throw refusal;
      }
      refuse(PlanForm.STAGED_SQL, refusal);
      return startStaged(rel);
    }
  }

  /** Goes on to the next form, unless the profile wants no other. */
  private void refuse(PlanForm next, RefusedFormException refusal) {
    if (options.strictness() == Strictness.STRICT) {
      String refused = form == PlanForm.SQL ? "one statement" : form.toString();
      throw new EngineException(
          Code.LK403,
          "the engine refuses the plan as " + refused + ": " + refusal.detail(),
          "Change the plan, or allow other forms with Strictness.TOLERANT. " + refusal.fix(),
          refusal);
    }
    refusals.add(new Refusal(form, next, refusal));
    form = next;
  }

  private EngineExecution startStaged(Rel rel) {
    SourceTexts sources = run.tables().reading(stop::check);
    int most = Math.max(2, run.backend().engine().capabilities().statementDepth() / PARTS);
    Stages stages = Stages.of(rel, most, run.tables()::stagedName);
    for (Stages.Part part : stages.parts()) {
      StagedTable table = part.table();
      tables.push(table.name());
      try (EngineExecution filling = prepare(render(part.rel(), sources).query())) {
        filling.create(table.name(), table.schema());
      }
    }
    return prepare(render(stages.end(), sources).query());
  }

  private EngineExecution prepare(EngineQuery query) {
    return prepared(() -> options.session().prepare(query));
  }

  private EngineExecution prepared(Supplier<EngineExecution> form) {
    stop.check();
    statements++;
    if (options.explain() != Explain.OFF) {
      try (EngineExecution apart = form.get()) {
        tried.explained(apart.explain(options.explain()));
      }
    }
    EngineExecution ready = form.get();
    execution = ready;
    stop.runs(ready::cancel);
    return ready;
  }

  ExecutionOptions options() {
    return options;
  }

  Plan<?> plan() {
    return plan;
  }

  /** Returns what the result's Arrow schema says besides its columns. */
  Map<String, String> metadata() {
    return metadata;
  }

  /** Records that all went well. */
  void succeeded(long rows, long bytes) {
    record(rows, bytes, null);
  }

  /**
   * Records a failure, and returns what to throw for it: it names pipeline, node, engine and plan.
   */
  LaneException failed(Throwable cause) {
    LaneException failure = failures.of(plan, cause);
    record(0, 0, failure);
    return failure;
  }

  /** Returns a failure that says where it happened. */
  LaneException failure(Code code, String detail, String fix, @Nullable Throwable cause) {
    return failures.of(plan, code, detail, fix, cause);
  }

  private void record(long rows, long bytes, @Nullable LaneException failure) {
    if (recorded) {
      return;
    }
    recorded = true;
    run.executed(
        new Execution(
            node,
            call,
            run.backend().engine().name(),
            run.mode(),
            options.determinism(),
            Optional.ofNullable(order),
            plan,
            form,
            statements,
            tried.records(refusals.stream().map(Refusal::from).toList(), form),
            List.copyOf(refusals),
            rows,
            bytes,
            compiled - started,
            System.nanoTime() - compiled,
            Optional.ofNullable(failure).map(Throwable::getMessage)));
  }

  /** Frees the statement, and the tables of its parts. Closing twice is harmless. */
  @Override
  public void close() {
    if (limit != null) {
      limit.close();
    }
    run.ended(stop);
    EngineExecution last = execution;
    try {
      if (last != null) {
        last.close();
      }
    } finally {
      while (!tables.isEmpty()) {
        options.session().drop(tables.pop());
      }
    }
  }
}
