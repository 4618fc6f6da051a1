package dev.lanekeeper.determinism;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RelOrder;
import dev.lanekeeper.plan.type.DataType;
import dev.lanekeeper.plan.type.DataType.Simple;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keys that tell apart all rows that differ. */
final class TieBreakers {

  private TieBreakers() {}

  /**
   * Returns further keys: identifiers first, then the other columns, ascending, nulls last.
   *
   * @param inputs the columns, of each input
   * @param keys the keys that come before
   */
  static List<Rel.SortKey> of(List<Schema> inputs, List<Rel.SortKey> keys) {
    Set<Expr> taken = new HashSet<>();
    for (Rel.SortKey key : keys) {
      if (key.expression() instanceof Expr.Column column) {
        taken.add(column);
      }
    }
    List<Rel.SortKey> identifiers = new ArrayList<>();
    List<Rel.SortKey> others = new ArrayList<>();
    List<Rel.SortKey> signs = new ArrayList<>();
    for (int input = 0; input < inputs.size(); input++) {
      for (Field field : inputs.get(input).fields()) {
        Expr.Column column = new Expr.Column(input, field.name(), field.type(), field.nullable());
        if (isFloat(field.type())) {
          signs.add(key(new Expr.Cast(column, Simple.TEXT)));
        }
        if (taken.add(column)) {
          (RelOrder.isIdentifier(field.name()) ? identifiers : others).add(key(column));
        }
      }
    }
    identifiers.addAll(others);
    // Zero and minus zero are equal keys, but not equal values; their texts differ.
    identifiers.addAll(signs);
    return identifiers;
  }

  /** Returns whether a type's values are floating-point numbers. */
  static boolean isFloat(DataType type) {
    return type == Simple.FLOAT32 || type == Simple.FLOAT64;
  }

  private static Rel.SortKey key(Expr expression) {
    return new Rel.SortKey(expression, false, false);
  }
}
