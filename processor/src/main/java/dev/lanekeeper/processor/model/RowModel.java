package dev.lanekeeper.processor.model;

import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.List;
import java.util.Optional;

/**
 * A record whose instances are rows.
 *
 * @param type the record
 * @param components its components, in order; those that no column can have are left out
 * @param flaws what makes it unusable; usually nothing
 * @param nullMarked whether its code is marked {@code @NullMarked}
 * @param broken whether javac does not know the type of a component
 */
public record RowModel(
    TypeModel.Declared type,
    List<Component> components,
    List<RowFlaw> flaws,
    boolean nullMarked,
    boolean broken) {

  /** Copies the lists. */
  public RowModel {
    components = List.copyOf(components);
    flaws = List.copyOf(flaws);
  }

  /** Returns the columns; empty if the record cannot be a row. */
  public Optional<Schema> schema() {
    return flaws.isEmpty() && !broken
        ? Optional.of(new Schema(components.stream().map(Component::field).toList()))
        : Optional.empty();
  }

  /**
   * A component that is a column.
   *
   * @param name the component's name
   * @param type its Java type
   * @param field its column
   */
  public record Component(String name, TypeModel type, Field field) {}

  /**
   * One thing that makes a record unusable as a row.
   *
   * @param component the component it is about; empty if it is the record itself
   * @param wrong what is wrong: for a component its type, else the end of a sentence
   * @param fix what to do; empty where the code's own fix says it
   * @param place where it stands
   */
  public record RowFlaw(Optional<String> component, String wrong, String fix, Place place) {}
}
