package dev.lanekeeper.lane;

import dev.lanekeeper.engine.DeterminismTier;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a lane executes, where that is to differ from what the profile says: see {@link Lane#with}.
 * Immutable.
 *
 * @param parameters values that are bound in each plan before it is executed, by name; see {@link
 *     dev.lanekeeper.plan.Plan#bind}
 * @param metadata what the Arrow schema of results says besides its order
 * @param batchRows most rows of a batch
 * @param timeLimit how long one execution may take
 * @param determinism what stays the same when a plan is executed again
 */
public record LaneOptions(
    Map<String, Object> parameters,
    Map<String, String> metadata,
    OptionalInt batchRows,
    Optional<Duration> timeLimit,
    Optional<DeterminismTier> determinism) {

  private static final LaneOptions NONE =
      new LaneOptions(Map.of(), Map.of(), OptionalInt.empty(), Optional.empty(), Optional.empty());

  /** Copies the maps, and checks that limits are positive. */
  public LaneOptions {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    metadata = Map.copyOf(metadata);
    if (batchRows.isPresent() && batchRows.getAsInt() < 1
        || timeLimit.isPresent() && (timeLimit.get().isNegative() || timeLimit.get().isZero())) {
      throw new IllegalArgumentException("limits of a lane are at least 1");
    }
  }

  /** Returns the options that leave everything to the profile. */
  public static LaneOptions none() {
    return NONE;
  }

  /** Returns these options with one more parameter's value; a list for a list parameter. */
  public LaneOptions withParameter(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new LaneOptions(more, metadata, batchRows, timeLimit, determinism);
  }

  /** Returns these options with one more entry of metadata. */
  public LaneOptions withMetadata(String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(metadata);
    more.put(key, value);
    return new LaneOptions(parameters, more, batchRows, timeLimit, determinism);
  }

  /** Returns these options with a size of batches. */
  public LaneOptions withBatchRows(int rows) {
    return new LaneOptions(parameters, metadata, OptionalInt.of(rows), timeLimit, determinism);
  }

  /** Returns these options with a time limit. */
  public LaneOptions withTimeLimit(Duration limit) {
    return new LaneOptions(parameters, metadata, batchRows, Optional.of(limit), determinism);
  }

  /** Returns these options with a tier of determinism. */
  public LaneOptions withDeterminism(DeterminismTier tier) {
    return new LaneOptions(parameters, metadata, batchRows, timeLimit, Optional.of(tier));
  }
}
