package dev.lanekeeper.plan.rel;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers relations and expressions so that equal ones, shared or not, have one number: each
 * distinct one is written once, after what it is made of, and names its parts by their numbers. So
 * the form is as long as the graph, not as the tree that it stands for.
 */
final class CanonicalForm {

  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private final Map<ByteBuffer, Integer> numbersByBytes = new HashMap<>();
  private final List<byte[]> entries = new ArrayList<>();

  /** Returns a relation's number, from 0. */
  int add(Rel rel) {
    return addAny(rel);
  }

  /** Returns an expression's number, from 0. */
  int add(Expr expression) {
    return addAny(expression);
  }

  /** Returns the distinct relations and expressions added so far, by number. */
  List<byte[]> entries() {
    return entries;
  }

  private int addAny(Object root) {
    Integer known = numbers.get(root);
    return known != null ? known : Walk.<Object, Integer>fold(root, this::parts, this::number);
  }

  /** Nothing below what has a number needs another look. */
  private List<? extends Object> parts(Object node) {
    if (numbers.containsKey(node)) {
      return List.of();
    }
    if (node instanceof Expr expression) {
      return ExprWalk.children(expression);
    }
    List<Object> parts = new ArrayList<>(((Rel) node).inputs());
    parts.addAll(RelWalk.expressions((Rel) node));
    return parts;
  }

  private int number(Object node, List<? super Integer> parts) {
    Integer known = numbers.get(node);
    if (known != null) {
      return known;
    }
    CanonicalEntry entry = new CanonicalEntry(parts);
    if (node instanceof Expr expression) {
      entry.expression(expression);
    } else {
      entry.relation((Rel) node);
    }
    byte[] bytes = entry.bytes();
    Integer equal = numbersByBytes.putIfAbsent(ByteBuffer.wrap(bytes), entries.size());
    if (equal == null) {
      equal = entries.size();
      entries.add(bytes);
    }
    numbers.put(node, equal);
    return equal;
  }
}
