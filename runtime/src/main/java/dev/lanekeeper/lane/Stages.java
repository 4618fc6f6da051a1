package dev.lanekeeper.lane;

import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RelOrder;
import dev.lanekeeper.plan.rel.RelWalk;
import dev.lanekeeper.plan.rel.ScanSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A plan taken apart: parts that each are a small statement, in the order in which they run, and
 * what reads the last of them. Parts end where nodes end, as far as that keeps them small; a chain
 * of any length has small parts. What several relations read is a part of its own: computed twice,
 * a limit or a row number over ties would not be the same rows twice.
 *
 * @param parts each part and where its rows go
 * @param end the rest of the plan
 */
record Stages(List<Part> parts, Rel end) {

  record Part(Rel rel, StagedTable table) {}

  /** A relation in its new form, and how many steps it is from the tables. */
  private record Piece(Rel rel, int steps) {}

  /**
   * Takes a plan apart.
   *
   * @param most how many steps of one part may read each other
   * @param names gives tables their names
   */
  static Stages of(Rel root, int most, Supplier<String> names) {
    List<Part> parts = new ArrayList<>();
    IdentityHashMap<Rel, RelOrder> orders = RelOrder.all(root);
    Set<Rel> shared = shared(root);
    Piece end =
        RelWalk.fold(
            root,
            (rel, inputs) -> {
              Piece piece = piece(rel, inputs);
              boolean full =
                  rel instanceof Rel.Named ? piece.steps >= most / 2 : piece.steps >= most;
              return full && rel != root || shared.contains(rel)
                  ? table(piece, orderOf(rel, orders), names, parts)
                  : piece;
            });
    return new Stages(parts, end.rel);
  }

  /** Returns what is computed and has several readers. */
  private static Set<Rel> shared(Rel root) {
    Set<Rel> read = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Rel> shared = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Rel rel : RelWalk.inputsFirst(root)) {
      for (Rel input : rel.inputs()) {
        if (!read.add(input) && !(input instanceof Rel.Scan)) {
          shared.add(input);
        }
      }
    }
    return shared;
  }

  private static Piece piece(Rel rel, List<Piece> inputs) {
    Rel copy = RelWalk.rewrite(rel, inputs.stream().map(Piece::rel).toList(), same -> same);
    int below = inputs.stream().mapToInt(Piece::steps).max().orElse(0);
    return new Piece(copy, below + Math.max(1, inputs.size() - 1));
  }

  private static List<Rel.SortKey> orderOf(Rel rel, IdentityHashMap<Rel, RelOrder> orders) {
    RelOrder order = orders.get(rel);
    return order == null ? List.of() : order.visible();
  }

  private static Piece table(
      Piece piece, List<Rel.SortKey> order, Supplier<String> names, List<Part> parts) {
    StagedTable table = new StagedTable(names.get(), piece.rel.schema());
    parts.add(new Part(piece.rel, table));
    Rel scan = new Rel.Scan(new ScanSource.Memory(table), table.schema());
    return new Piece(order.isEmpty() ? scan : new Rel.Sort(scan, order), 0);
  }
}
