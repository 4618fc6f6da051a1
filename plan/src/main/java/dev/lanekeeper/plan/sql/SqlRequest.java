package dev.lanekeeper.plan.sql;

import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.Schema;
import java.util.List;
import java.util.Optional;

/**
 * What a query is compiled against.
 *
 * @param text the query as written
 * @param relations the tables it may read
 * @param parameters the {@code :name} parameters it may use
 * @param expected the columns that the result must have, by name; empty takes whatever the query
 *     gives
 * @param dialects names of the dialects to write
 */
public record SqlRequest(
    String text,
    List<Relation> relations,
    List<Parameter> parameters,
    Optional<Schema> expected,
    List<String> dialects) {

  /** Copies the lists. */
  public SqlRequest {
    relations = List.copyOf(relations);
    parameters = List.copyOf(parameters);
    dialects = List.copyOf(dialects);
  }

  /**
   * A table that the query may read.
   *
   * @param name its name in the query
   * @param schema its columns
   */
  public record Relation(String name, Schema schema) {}

  /**
   * A parameter that the query may use.
   *
   * @param name its name, without the colon
   * @param type its type
   * @param nullable whether it may be null
   */
  public record Parameter(String name, DataType type, boolean nullable) {}
}
