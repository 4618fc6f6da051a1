package dev.lanekeeper.engine;

import dev.lanekeeper.engine.EngineQuery.Parameter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A plan in a form that an engine reads without parsing SQL, with its values. Immutable.
 *
 * <p>It reads tables by name: those that are registered in the session, views of it, and second
 * names of both.
 */
public final class EnginePlan {

  private final byte[] bytes;
  private final Supplier<String> text;
  private final List<Parameter> parameters;
  private final Map<String, String> aliases;

  /**
   * Makes a plan.
   *
   * @param bytes the plan; copied
   * @param text gives the plan for people, asked for only if somebody looks
   * @param parameters the values, by the numbers of their places
   * @param aliases from second names that the plan reads tables under to the tables' own
   */
  public EnginePlan(
      byte[] bytes,
      Supplier<String> text,
      List<Parameter> parameters,
      Map<String, String> aliases) {
    this.bytes = bytes.clone();
    this.text = text;
    this.parameters = List.copyOf(parameters);
    this.aliases = Map.copyOf(aliases);
  }

  /** Returns a copy of the plan. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Returns the plan for people. */
  public String text() {
    return text.get();
  }

  /** Returns the values, by the numbers of their places. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** Returns second names of tables, each with the table's own. */
  public Map<String, String> aliases() {
    return aliases;
  }
}
