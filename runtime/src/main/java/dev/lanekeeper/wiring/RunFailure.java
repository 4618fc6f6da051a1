package dev.lanekeeper.wiring;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run in which a node failed, and what became of the others. It has the code and the cause of the
 * first failure; further ones are suppressed exceptions.
 */
public final class RunFailure extends LaneException {

  private static final long serialVersionUID = 1L;

  // Of these types because exceptions may be serialized.
  private final LinkedHashMap<String, LaneException> failed;
  private final ArrayList<String> done;
  private final ArrayList<String> skipped;

  RunFailure(
      Code code,
      String problem,
      String fix,
      Map<String, LaneException> failed,
      List<String> done,
      List<String> skipped) {
    super(code, problem, fix, failed.values().iterator().next());
    this.failed = new LinkedHashMap<>(failed);
    this.done = new ArrayList<>(done);
    this.skipped = new ArrayList<>(skipped);
    failed.values().stream().skip(1).forEach(this::addSuppressed);
  }

  /** Returns the nodes that failed, in the order in which they did, and why. */
  public Map<String, LaneException> failed() {
    return Collections.unmodifiableMap(failed);
  }

  /** Returns those of the nodes asked for that have their values: sinks that were written. */
  public List<String> done() {
    return Collections.unmodifiableList(done);
  }

  /** Returns the nodes that were needed and did not run. */
  public List<String> skipped() {
    return Collections.unmodifiableList(skipped);
  }
}
