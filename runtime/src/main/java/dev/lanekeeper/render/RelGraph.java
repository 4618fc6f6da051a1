package dev.lanekeeper.render;

import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.sql.SqlTemplate.Segment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The relations under a root, each once, with who reads them. Relations are told apart by identity
 * and the walk keeps its own stack, so depth and sharing do not matter.
 *
 * @param order every relation, after all that it reads
 * @param readers how many places read a relation; none for the root
 * @param owners the name of the node that a relation belongs to
 */
record RelGraph(
    List<Rel> order, IdentityHashMap<Rel, Integer> readers, IdentityHashMap<Rel, String> owners) {

  /**
   * Walks the graph.
   *
   * @param node the name of what the root belongs to, unless it is named itself
   */
  static RelGraph of(Rel root, String node, String dialect) {
    List<Rel> order = new ArrayList<>();
    IdentityHashMap<Rel, Integer> readers = new IdentityHashMap<>();
    IdentityHashMap<Rel, String> owners = new IdentityHashMap<>();
    Set<Rel> entered = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Visit> stack = new ArrayDeque<>();
    stack.push(new Visit(root, false));
    owners.put(root, node);
    readers.put(root, 0);
    while (!stack.isEmpty()) {
      Visit visit = stack.pop();
      Rel rel = visit.rel;
      if (visit.leaving) {
        order.add(rel);
        continue;
      }
      if (!entered.add(rel)) {
        continue;
      }
      stack.push(new Visit(rel, true));
      String owner = rel instanceof Rel.Named named ? named.name() : owners.getOrDefault(rel, node);
      List<Rel> places = places(rel, dialect);
      places.forEach(place -> readers.merge(place, 1, Integer::sum));
      for (int i = places.size() - 1; i >= 0; i--) {
        owners.putIfAbsent(places.get(i), owner);
        stack.push(new Visit(places.get(i), false));
      }
    }
    return new RelGraph(order, readers, owners);
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
    for (Segment segment : query.template().segments(dialect)) {
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

  private record Visit(Rel rel, boolean leaving) {}
}
