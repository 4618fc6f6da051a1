package dev.lanekeeper.plan.type;

/**
 * One column of a schema.
 *
 * @param name the column's name, case preserved
 * @param type the type of its values
 * @param nullable whether it may hold nulls
 */
public record Field(String name, DataType type, boolean nullable) {

  /** Returns the same column under another name. */
  public Field named(String newName) {
    return new Field(newName, type, nullable);
  }

  @Override
  public String toString() {
    return TypeText.quoted(name) + " " + type + (nullable ? "" : " not null");
  }
}
