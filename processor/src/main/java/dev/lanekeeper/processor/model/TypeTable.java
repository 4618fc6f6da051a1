package dev.lanekeeper.processor.model;

import java.util.List;
import java.util.Map;

/**
 * What types are assignable to.
 *
 * @param supertypes by the text of a type, all that it is a subtype of: itself, its superclasses
 *     and interfaces with their arguments, and their raw forms
 */
public record TypeTable(Map<String, List<TypeModel>> supertypes) {

  /** Copies the map. */
  public TypeTable {
    supertypes = Map.copyOf(supertypes);
  }

  /** Returns all that a type is a subtype of, at least itself. */
  public List<TypeModel> of(TypeModel type) {
    return supertypes.getOrDefault(type.text(), List.of(type));
  }
}
