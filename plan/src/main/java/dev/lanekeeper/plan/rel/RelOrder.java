package dev.lanekeeper.plan.rel;

import dev.lanekeeper.plan.sql.SortedColumn;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The order in which a relation's rows come.
 *
 * @param level how much is known
 * @param keys what the rows are sorted by, over the relation's own columns, most significant first;
 *     none unless the level is {@link Level#EXPLICIT}
 * @param hidden whether further keys follow that the relation's columns cannot express: the rows
 *     are sorted by them as they come, but a reader cannot sort by them again
 */
public record RelOrder(Level level, List<Rel.SortKey> keys, boolean hidden) {

  /** How much is known of an order. */
  public enum Level {
    /** Nothing: rows may come differently each time. */
    UNORDERED,
    /** Rows come as their one source has them; there is nothing to sort by. */
    IMPLICIT,
    /** Rows are sorted by keys. */
    EXPLICIT
  }

  private static final RelOrder UNORDERED = new RelOrder(Level.UNORDERED, List.of(), false);
  private static final RelOrder IMPLICIT = new RelOrder(Level.IMPLICIT, List.of(), false);

  /** Copies the list. */
  public RelOrder {
    keys = List.copyOf(keys);
  }

  /** Returns the order of a plan's rows. */
  public static RelOrder of(Rel root) {
    Rel end = root;
    while (end instanceof Rel.Named named) {
      end = named.input();
    }
    return RelWalk.fold(end, RelOrder::step);
  }

  /**
   * Returns the order of every relation of a plan, by identity, as those see it who read it under a
   * name.
   */
  public static IdentityHashMap<Rel, RelOrder> all(Rel root) {
    IdentityHashMap<Rel, RelOrder> orders = new IdentityHashMap<>();
    RelWalk.<RelOrder>fold(
        root,
        (rel, inputs) -> {
          RelOrder order = step(rel, inputs);
          orders.put(rel, order);
          return order;
        });
    return orders;
  }

  /**
   * Returns the keys by which a reader can sort the rows again; none if it takes more than them.
   */
  public List<Rel.SortKey> visible() {
    return hidden ? List.of() : keys;
  }

  /**
   * Returns the keys as text, such as {@code day desc nulls last}; what is no column is {@value
   * SortedColumn#EXPRESSION}.
   */
  public List<String> describe() {
    List<String> texts =
        keys.stream()
            .map(
                key ->
                    key.expression() instanceof Expr.Column column
                        ? new SortedColumn(column.name(), key.descending(), key.nullsFirst())
                            .toString()
                        : SortedColumn.EXPRESSION)
            .collect(Collectors.toCollection(ArrayList::new));
    if (hidden) {
      texts.add(SortedColumn.EXPRESSION);
    }
    return texts;
  }

  /**
   * Returns whether a column is an identifier by its name: {@code id}, {@code *_id} or {@code *Id}.
   * Rows that nothing else orders are sorted by such columns first.
   */
  public static boolean isIdentifier(String column) {
    String lower = column.toLowerCase(Locale.ROOT);
    return lower.equals("id") || lower.endsWith("_id") || column.endsWith("Id");
  }

  private static RelOrder step(Rel rel, List<RelOrder> inputs) {
    if (rel instanceof Rel.Scan) {
      return IMPLICIT;
    } else if (rel instanceof Rel.Query query) {
      return ofQuery(query);
    } else if (rel instanceof Rel.Sort sort) {
      return new RelOrder(Level.EXPLICIT, sort.keys(), false);
    } else if (rel instanceof Rel.Project project) {
      return inputs.get(0).under(project);
    } else if (rel instanceof Rel.Limit) {
      return inputs.get(0);
    } else if (rel instanceof Rel.Filter || rel instanceof Rel.Named) {
      return inputs.get(0).hidden ? UNORDERED : inputs.get(0);
    }
    return UNORDERED;
  }

  private static RelOrder ofQuery(Rel.Query query) {
    List<SortedColumn> order = query.template().order();
    if (order.isEmpty()) {
      return UNORDERED;
    }
    List<Rel.SortKey> keys = new ArrayList<>();
    Schema schema = query.schema();
    for (SortedColumn key : order) {
      int index = key.isExpression() ? -1 : schema.indexOf(key.column());
      if (index < 0) {
        return new RelOrder(Level.EXPLICIT, keys, true);
      }
      Field field = schema.fields().get(index);
      keys.add(
          new Rel.SortKey(
              new Expr.Column(0, field.name(), field.type(), field.nullable()),
              key.descending(),
              key.nullsFirst()));
    }
    return new RelOrder(Level.EXPLICIT, keys, false);
  }

  /** The order that is left when rows become those of a projection. */
  private RelOrder under(Rel.Project project) {
    if (level != Level.EXPLICIT) {
      return this;
    }
    if (hidden) {
      return UNORDERED;
    }
    Map<String, Expr.Column> names = names(project);
    List<Rel.SortKey> kept = new ArrayList<>();
    for (Rel.SortKey key : keys) {
      if (!isOver(key.expression(), names)) {
        return new RelOrder(Level.EXPLICIT, kept, true);
      }
      Expr renamed =
          ExprWalk.replaceColumns(
              key.expression(), column -> names.getOrDefault(column.name(), column));
      kept.add(new Rel.SortKey(renamed, key.descending(), key.nullsFirst()));
    }
    return new RelOrder(Level.EXPLICIT, kept, false);
  }

  /** Returns the columns that a projection passes on, by their names before it. */
  private static Map<String, Expr.Column> names(Rel.Project project) {
    Map<String, Expr.Column> names = new HashMap<>();
    for (int i = 0; i < project.columns().size(); i++) {
      if (project.columns().get(i) instanceof Expr.Column column) {
        Field field = project.schema().fields().get(i);
        names.putIfAbsent(
            column.name(), new Expr.Column(0, field.name(), field.type(), field.nullable()));
      }
    }
    return names;
  }

  private static boolean isOver(Expr expression, Map<String, Expr.Column> names) {
    return ExprWalk.<Boolean>fold(
        expression,
        (part, children) ->
            part instanceof Expr.Column column
                ? names.containsKey(column.name())
                : !children.contains(false));
  }
}
