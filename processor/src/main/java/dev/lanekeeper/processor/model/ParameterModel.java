package dev.lanekeeper.processor.model;

import dev.lanekeeper.plan.type.Field;
import java.util.Optional;

/**
 * A parameter of a node.
 *
 * @param name its name in the source
 * @param from the name of the node or input that it takes: {@code @From}, else its own name
 * @param type its type
 * @param role what it takes
 * @param orElse the default of an {@code @Input}, as written
 * @param value its type as a query's {@code :name}; empty if no query can take it
 * @param place where it stands
 */
public record ParameterModel(
    String name,
    String from,
    TypeModel type,
    Role role,
    Optional<DefaultModel> orElse,
    Optional<Field> value,
    Place place) {

  /** Returns whether it takes a plan of rows whose columns no record names. */
  public boolean takesRows() {
    return type.isPlanOfRow();
  }

  /** Returns this parameter, taking another node or input. */
  public ParameterModel takingFrom(String other) {
    return new ParameterModel(name, other, type, role, orElse, value, place);
  }

  /** Returns this parameter at another place. */
  ParameterModel movedTo(Place other) {
    return new ParameterModel(name, from, type, role, orElse, value, other);
  }
}
