package dev.lanekeeper.determinism;

import dev.lanekeeper.engine.DeterminismTier;
import dev.lanekeeper.plan.rel.RelOrder;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a result's Arrow schema says of its order, as metadata: {@value #LEVEL} is {@code
 * unordered}, {@code implicit} or {@code explicit}; {@value #KEYS} lists the sort keys, as {@link
 * RelOrder#describe} writes them, with commas between; {@value #TIER} is the tier in lower case.
 */
public final class OrderingMetadata {

  /** How much is known of the order. */
  public static final String LEVEL = "ordering_level";

  /** What the rows are sorted by. */
  public static final String KEYS = "ordering_keys";

  /** What stays the same when the plan is executed again. */
  public static final String TIER = "determinism_tier";

  private OrderingMetadata() {}

  /**
   * Returns a result's metadata.
   *
   * @param order the order of the plan as it is executed
   * @param own the caller's metadata: kept, except for the three names above
   */
  public static Map<String, String> of(
      RelOrder order, DeterminismTier tier, Map<String, String> own) {
    Map<String, String> metadata = new TreeMap<>(own);
    metadata.put(LEVEL, order.level().name().toLowerCase(Locale.ROOT));
    metadata.put(KEYS, String.join(", ", order.describe()));
    metadata.put(TIER, tier.name().toLowerCase(Locale.ROOT));
    return Collections.unmodifiableMap(metadata);
  }
}
