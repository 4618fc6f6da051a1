package dev.lanekeeper.plan.rel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Walks expressions of any depth: an explicit stack, each shared part once. */
public final class ExprWalk {

  private ExprWalk() {}

  /** What takes a column's place. */
  @FunctionalInterface
  public interface ColumnChange {

    /** Returns the expression in place of a column. */
    Expr of(Expr.Column column);
  }

  /** Returns the expressions that an expression is made of, in order. */
  public static List<Expr> children(Expr expression) {
    if (expression instanceof Expr.Call call) {
      return call.arguments();
    }
    if (expression instanceof Expr.Cast cast) {
      return List.of(cast.value());
    }
    if (expression instanceof Expr.Window window) {
      List<Expr> children = new ArrayList<>(window.partitionBy().size() + 4);
      children.add(window.call());
      children.addAll(window.partitionBy());
      window.orderBy().forEach(key -> children.add(key.expression()));
      return children;
    }
    return List.of();
  }

  /**
   * Computes a value of each part of an expression, innermost first, and returns that of the whole.
   *
   * @param root the whole
   * @param combine takes a part and its children's values, and gives the part's value
   */
  public static <T> T fold(Expr root, BiFunction<Expr, List<T>, T> combine) {
    return Walk.fold(root, ExprWalk::children, combine);
  }

  /** Returns an expression with other columns; types stay as they are. */
  public static Expr replaceColumns(Expr root, ColumnChange change) {
    return rewrite(root, part -> part instanceof Expr.Column column ? change.of(column) : part);
  }

  /**
   * Returns an expression with each part changed, innermost first; types stay as they are.
   *
   * @param change gives what takes a part's place, after its own parts were changed
   */
  public static Expr rewrite(Expr root, UnaryOperator<Expr> change) {
    return ExprWalk.<Expr>fold(
        root, (part, children) -> change.apply(withSameTypes(part, children)));
  }

  /**
   * Returns an expression of other children, in the order of {@link #children}, of the same type as
   * it was.
   */
  static Expr withSameTypes(Expr expression, List<Expr> children) {
    if (expression instanceof Expr.Call call) {
      return new Expr.Call(call.function(), children, call.type(), call.nullable());
    }
    if (expression instanceof Expr.Cast cast) {
      return new Expr.Cast(children.get(0), cast.type());
    }
    return expression instanceof Expr.Window window ? windowOf(window, children) : expression;
  }

  /**
   * Returns a call, cast or window of other children, in the order of {@link #children}; calls are
   * typed anew.
   */
  static Expr withChildren(Expr expression, List<Expr> children, boolean mayBeEmpty) {
    if (expression instanceof Expr.Call call) {
      return Typing.call(call.function(), children, mayBeEmpty);
    }
    if (expression instanceof Expr.Cast cast) {
      return Typing.cast(children.get(0), cast.type());
    }
    if (expression instanceof Expr.Window window) {
      // A window holds at least the row it is of, so its aggregates see a row.
      Expr.Call call = window.call();
      List<Expr> operands = ((Expr.Call) children.get(0)).arguments();
      List<Expr> retyped = new ArrayList<>(children);
      retyped.set(0, Typing.call(call.function(), operands, false));
      return windowOf(window, retyped);
    }
    return expression;
  }

  /** Returns a window of other children, in the order of {@link #children}. */
  static Expr.Window windowOf(Expr.Window window, List<Expr> children) {
    int keysFrom = 1 + window.partitionBy().size();
    List<Rel.SortKey> keys = new ArrayList<>();
    for (int i = 0; i < window.orderBy().size(); i++) {
      Rel.SortKey key = window.orderBy().get(i);
      keys.add(new Rel.SortKey(children.get(keysFrom + i), key.descending(), key.nullsFirst()));
    }
    return new Expr.Window((Expr.Call) children.get(0), children.subList(1, keysFrom), keys);
  }
}
