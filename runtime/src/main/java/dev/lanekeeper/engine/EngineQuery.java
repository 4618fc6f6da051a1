package dev.lanekeeper.engine;

import dev.lanekeeper.plan.type.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A SQL text with its values.
 *
 * @param sql one statement in the engine's dialect; each {@code ?} that a {@link Dialect} wrote is
 *     a parameter
 * @param parameters the values, in the order of their places in the text
 */
public record EngineQuery(String sql, List<Parameter> parameters) {

  /** Copies the list. */
  public EngineQuery {
    parameters = List.copyOf(parameters);
  }

  /**
   * A bound value.
   *
   * @param value a Java value of the row types (enums already as text), or null
   * @param type its type
   */
  public record Parameter(@Nullable Object value, DataType type) {}
}
