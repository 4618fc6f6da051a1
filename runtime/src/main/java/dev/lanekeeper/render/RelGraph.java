package dev.lanekeeper.render;

import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RelWalk;
import dev.lanekeeper.plan.sql.SqlTemplate.Segment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/**
 * The relations that a statement needs, each once, with who reads them. Relations are told apart by
 * identity.
 *
 * @param order every relation, after all that it reads
 * @param readers how many places read a relation; none for the root
 * @param owners the name of the node that a relation belongs to
 */
record RelGraph(
    List<Rel> order, IdentityHashMap<Rel, Integer> readers, IdentityHashMap<Rel, String> owners) {

  /**
   * Finds what a root needs. What a query was given but its text does not read is left out.
   *
   * @param node the name of what the root belongs to, unless it is named itself
   */
  static RelGraph of(Rel root, String node, String dialect) {
    IdentityHashMap<Rel, Integer> readers = new IdentityHashMap<>();
    IdentityHashMap<Rel, String> owners = new IdentityHashMap<>();
    owners.put(root, node);
    List<Rel> all = RelWalk.inputsFirst(root);
    List<Rel> needed = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      Rel rel = all.get(i);
      String owner = owners.get(rel);
      if (owner == null) {
        continue;
      }
      needed.add(rel);
      for (Rel place : places(rel, dialect)) {
        readers.merge(place, 1, Integer::sum);
        owners.putIfAbsent(place, rel instanceof Rel.Named named ? named.name() : owner);
      }
    }
    Collections.reverse(needed);
    return new RelGraph(needed, readers, owners);
  }

  /**
   * Returns the relation of each place that reads one: a query may read one relation in many
   * places, or in none.
   */
  private static List<Rel> places(Rel rel, String dialect) {
    if (!(rel instanceof Rel.Query query)) {
      return rel.inputs();
    }
    List<Rel> places = new ArrayList<>();
    for (Segment segment : query.segments(dialect)) {
      if (segment instanceof Segment.Relation relation) {
        places.add(QueryText.relation(query, relation.name()));
      }
    }
    return places;
  }

  /** Returns how many places read a relation. */
  int readersOf(Rel rel) {
    return readers.getOrDefault(rel, 0);
  }

  /** Returns the name of the node that a relation belongs to. */
  String ownerOf(Rel rel) {
    return Objects.requireNonNull(owners.get(rel), "not in this graph");
  }
}
