package dev.lanekeeper.wiring;

import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.arrow.ArrowTable;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.RuntimeProfile;
import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.lane.AdapterMode;
import dev.lanekeeper.lane.Lane;
import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.rel.MemoryTable;
import dev.lanekeeper.report.RunObserver;
import dev.lanekeeper.report.RunReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The base of generated wirings: knows which nodes are needed, which ran, and what failed. A wiring
 * is one run: each node runs at most once, values stay until it is closed. Thread-safe: generated
 * accessors hold the wiring's lock.
 *
 * <p>An accessor asks for its node in two passes. The first goes over the outline from the last
 * node to the first and marks what a marked node needs; {@link #runNodes} goes from the first to
 * the last and runs what is marked. Neither recurses, so a graph may be as deep as it likes.
 */
public abstract class Wiring implements AutoCloseable {

  /** Not needed yet. */
  private static final int NEW = 0;

  /** Has its value. */
  private static final int DONE = 1;

  /**
   * From here on: needed, by the slot with this much taken off; what is asked for is needed by
   * itself.
   */
  private static final int NEEDED = 2;

  private static final int NONE = -1;

  private final Outline outline;
  private final int[] states;
  private final Surroundings surroundings;
  private final Plans plans;
  private int current = NONE;
  private boolean observed;

  /** Whether a node has its value, so that not every node is needed when the sinks are asked. */
  private boolean touched;

  private boolean ready;
  private boolean closed;

  /** Made by generated code. */
  protected Wiring(Outline outline) {
    this.outline = outline;
    this.states = new int[outline.slotCount()];
    this.surroundings = new Surroundings(outline);
    this.plans = new Plans(outline);
  }

  /** Runs marked nodes, first node first. */
  protected abstract void runNodes() throws Exception;

  /**
   * Returns whether a node has to run now: it is needed and has no value. The node before it is
   * done.
   */
  protected final boolean starts(int node) {
    if (states[node] < NEEDED) {
      return false;
    }
    states[node] = DONE;
    current = node;
    if (observed) {
      surroundings.started(node);
    }
    return true;
  }

  /** Says that a slot has its value: an input, or an override of a node. */
  protected final void given(int slot) {
    if (ready) {
      throw Failures.builtAlready(outline);
    }
    states[slot] = DONE;
    touched |= slot < outline.nodeCount();
  }

  /** Opens an engine when the wiring is ready; the wiring closes it. */
  protected final void useBackend(int slot, Engine engine, RuntimeProfile profile) {
    given(slot);
    surroundings.use(engine, profile);
  }

  /** Takes an open backend, which stays the caller's. */
  protected final void useBackend(int slot, Backend backend) {
    given(slot);
    surroundings.use(backend);
  }

  /** Sets how plans reach the engine. */
  protected final void useMode(AdapterMode mode) {
    surroundings.use(mode);
  }

  /** Says who is told what runs. */
  protected final void useObserver(RunObserver observer) {
    surroundings.use(observer);
  }

  /** Ends the building of the wiring, and opens its backend. */
  @RequiresLane
  protected final void readyToRun() {
    if (ready) {
      throw Failures.builtAlready(outline);
    }
    ready = true;
    surroundings.open();
    observed = surroundings.watched();
  }

  /** Returns the lane of a node, valid until the next node starts. */
  @RequiresLane
  protected final Lane lane(int node) {
    return surroundings.lane(node);
  }

  /** Computes a node's plan into a table, which the run owns, and returns a plan that reads it. */
  @RequiresLane
  protected final <R> Plan<R> materialize(int node, Plan<R> plan) {
    ArrowTable table = lane(node).table(plan(node, plan));
    return plan(node, Plan.memory(table, plan.rowType()));
  }

  /**
   * Gives a plan its node's name.
   *
   * @throws LaneException LK401 if there is no plan
   */
  protected final <R> Plan<R> plan(int node, Plan<R> plan) {
    return Plans.named(outline, node, plan);
  }

  /** Reads the records that a node gave as a plan; the same one each time. */
  protected final <R> Plan<R> rows(int node, List<R> rows, Class<R> recordClass) {
    return plans.ofRows(node, recordClass, () -> Plan.values(rows, recordClass));
  }

  /**
   * Reads the table that a node gave as a plan; the same one each time.
   *
   * @throws LaneException LK204 if the table does not have the record's columns
   */
  protected final <R> Plan<R> rows(int node, MemoryTable table, Class<R> recordClass) {
    return plans.ofRows(node, recordClass, () -> Plan.memory(table, recordClass));
  }

  /** As {@link #ask(int, Class...)}, for a node that declares no exceptions. */
  protected final void ask(int node) {
    if (states[node] != DONE) {
      pass(new int[] {node});
    }
  }

  /**
   * Runs a node and what it needs, unless it has its value.
   *
   * @param declared the exceptions that the node declares: thrown as they are, if it is this node
   *     that throws them
   * @throws LaneException LK401 if a node fails otherwise
   */
  protected final void ask(int node, Class<?>... declared) {
    if (states[node] != DONE) {
      pass(new int[] {node}, declared);
    }
  }

  /**
   * Runs every node that no other node reads, and so the whole graph. Stops at the first failure.
   *
   * @throws RunFailure LK401, or a node's own code, if a node fails; says what was done before
   */
  public final synchronized RunReport run() {
    return run(OnFailure.STOP);
  }

  /**
   * Runs every node that no other node reads, and so the whole graph.
   *
   * @param onFailure whether nodes still run after one failed, as far as they do not need it
   * @throws RunFailure LK401, or a node's own code, if a node fails; says what became of the others
   */
  public final synchronized RunReport run(OnFailure onFailure) {
    return run(outline.sinkSlots(), onFailure);
  }

  /**
   * Runs the nodes that have at least one of the given tags, and what they need. Stops at the first
   * failure.
   *
   * @param tags each {@code name} or {@code name=value}
   * @throws LaneException LK109 if no node has one of the tags, else as {@link #run()}
   */
  public final synchronized RunReport run(String... tags) {
    return run(OnFailure.STOP, tags);
  }

  /**
   * Runs the nodes that have at least one of the given tags, and what they need.
   *
   * @throws LaneException LK109 if no node has one of the tags, else as {@link #run(OnFailure)}
   */
  public final synchronized RunReport run(OnFailure onFailure, String... tags) {
    return run(outline.slots(graph().namesWithTags(tags)), onFailure);
  }

  private RunReport run(int[] asked, OnFailure onFailure) {
    FailedNode failed = attempt(asked);
    if (failed == null) {
      return report();
    }
    RunOutcome outcome = new RunOutcome(outline, asked, slot -> states[slot] == DONE);
    while (failed != null) {
      int[] left = outcome.failed(failed);
      failed = onFailure == OnFailure.CONTINUE ? attempt(left) : null;
    }
    throw outcome.toFailure();
  }

  /** Returns the graph: nodes, edges, tags, types and queries. */
  public final Graph graph() {
    return Graph.load(getClass().getClassLoader(), outline.pipeline());
  }

  /** Returns what the run did so far; lists nodes if there is a backend or an observer. */
  public final RunReport report() {
    return surroundings.report();
  }

  private void pass(int[] asked, Class<?>... declared) {
    FailedNode failed = attempt(asked);
    if (failed == null) {
      return;
    }
    if (asked.length == 1 && failed.node() == asked[0]) {
      for (Class<?> type : declared) {
        if (type.isInstance(failed.cause())) {
          Failures.rethrow(failed.cause());
        }
      }
    }
    Failures.rethrow(Failures.ofNode(outline, failed.node(), failed.path(), failed.cause()));
  }

  /** Runs nodes, and what they need; returns the one that failed, after which none ran. */
  private @Nullable FailedNode attempt(int[] asked) {
    if (closed && asked.length > 0) {
      throw Failures.closed(outline, asked[0]);
    }
    try {
      if (everyNodeIsNeeded(asked)) {
        Arrays.fill(states, 0, outline.nodeCount(), NEEDED);
      } else {
        mark(asked);
        checkGiven();
      }
      current = NONE;
      runNodes();
      surroundings.finished(null);
      return null;
    } catch (Throwable failure) {
      surroundings.finished(failure);
      return failed(asked, failure);
    } finally {
      touched = true;
      forgetNeeds();
    }
  }

  /**
   * Returns whether marking needs can be left out, since every node leads to a sink: the usual run,
   * of the whole graph, with whatever it takes from outside. {@link #failed} marks them if it must.
   */
  private boolean everyNodeIsNeeded(int[] asked) {
    if (touched || asked != outline.sinkSlots()) {
      return false;
    }
    for (int slot = outline.nodeCount(); slot < states.length; slot++) {
      if (states[slot] != DONE) {
        return false;
      }
    }
    return true;
  }

  private void mark(int[] asked) {
    for (int node : asked) {
      if (states[node] == NEW) {
        states[node] = node + NEEDED;
      }
    }
    for (int node = outline.nodeCount() - 1; node >= 0; node--) {
      if (states[node] >= NEEDED) {
        markNeeds(node);
      }
    }
  }

  private void markNeeds(int node) {
    for (int slot : outline.needs(node)) {
      if (states[slot] == NEW) {
        states[slot] = node + NEEDED;
      }
    }
  }

  /** Checks that whatever is needed from outside is there; nothing has run yet. */
  private void checkGiven() {
    List<String> missing = new ArrayList<>();
    int needing = NONE;
    for (int slot = outline.nodeCount(); slot < states.length; slot++) {
      if (states[slot] >= NEEDED) {
        missing.add(outline.given(slot));
        needing = needing == NONE ? states[slot] - NEEDED : needing;
      }
    }
    current = NONE;
    if (!missing.isEmpty()) {
      throw Failures.missing(outline, missing, needing);
    }
  }

  private FailedNode failed(int[] asked, Throwable failure) {
    int failed = current;
    if (failed == NONE) {
      Failures.rethrow(failure);
    }
    forgetNeeds();
    states[failed] = NEW;
    mark(asked);
    List<String> path = path(failed);
    current = NONE;
    return new FailedNode(failed, path, failure);
  }

  /** Returns the nodes from the failed one to the one that was asked for. */
  private List<String> path(int failed) {
    List<String> path = new ArrayList<>(List.of(outline.node(failed)));
    int node = failed;
    while (states[node] >= NEEDED && states[node] - NEEDED != node) {
      node = states[node] - NEEDED;
      path.add(outline.node(node));
    }
    return path;
  }

  private void forgetNeeds() {
    for (int slot = 0; slot < states.length; slot++) {
      if (states[slot] >= NEEDED) {
        states[slot] = NEW;
      }
    }
  }

  /**
   * Stops what the lanes of this wiring execute, soon, and lets nothing more start: what runs fails
   * with LK406. May be called from any thread while nodes run; a node that computes in Java is not
   * interrupted.
   */
  public final void cancel() {
    surroundings.cancel();
  }

  /** Frees what the run holds; nodes cannot be asked any more. Closing twice is harmless. */
  @Override
  public synchronized void close() {
    closed = true;
    surroundings.close();
  }

  /**
   * The base of the parts that large wirings consist of, with what nodes call. Without it javac
   * writes an accessor into the wiring for every call of an inherited method from a part.
   */
  protected abstract class Part {

    /** Made by generated code. */
    protected Part() {}

    /** As {@link Wiring#starts(int)}. */
    protected final boolean starts(int node) {
      return Wiring.this.starts(node);
    }

    /** As {@link Wiring#lane(int)}. */
    @RequiresLane
    protected final Lane lane(int node) {
      return Wiring.this.lane(node);
    }

    /** As {@link Wiring#materialize(int, Plan)}. */
    @RequiresLane
    protected final <R> Plan<R> materialize(int node, Plan<R> plan) {
      return Wiring.this.materialize(node, plan);
    }

    /** As {@link Wiring#plan(int, Plan)}. */
    protected final <R> Plan<R> plan(int node, Plan<R> plan) {
      return Wiring.this.plan(node, plan);
    }

    /** As {@link Wiring#rows(int, List, Class)}. */
    protected final <R> Plan<R> rows(int node, List<R> rows, Class<R> recordClass) {
      return Wiring.this.rows(node, rows, recordClass);
    }

    /** As {@link Wiring#rows(int, MemoryTable, Class)}. */
    protected final <R> Plan<R> rows(int node, MemoryTable table, Class<R> recordClass) {
      return Wiring.this.rows(node, table, recordClass);
    }
  }
}
