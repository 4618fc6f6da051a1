package dev.lanekeeper.plan.rel;

import dev.lanekeeper.plan.type.DataType;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A column that a source has.
 *
 * @param name its name there
 * @param type the type that all of its values are of; empty if no column of a record can be that
 * @param typeName what the source calls its type, for messages
 * @param nullable whether it may hold nulls
 * @param fits tells whether it can be read as a column of a type
 */
public record FoundColumn(
    String name,
    Optional<DataType> type,
    String typeName,
    boolean nullable,
    Predicate<DataType> fits) {

  /** Returns the same column by another name. */
  public FoundColumn named(String other) {
    return new FoundColumn(other, type, typeName, nullable, fits);
  }

  /** Returns name, type and nullability as text. */
  @Override
  public String toString() {
    return name + " " + typeName + (nullable ? "" : " not null");
  }
}
