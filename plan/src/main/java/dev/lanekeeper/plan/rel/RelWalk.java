package dev.lanekeeper.plan.rel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Walks relations of any depth: an explicit stack, each shared relation once. */
public final class RelWalk {

  private RelWalk() {}

  /**
   * Returns all relations under a root, by identity: inputs before readers, in the order they are
   * read; the root last.
   */
  public static List<Rel> inputsFirst(Rel root) {
    List<Rel> relations = new ArrayList<>();
    fold(
        root,
        (rel, inputs) -> {
          relations.add(rel);
          return rel;
        });
    return relations;
  }

  /**
   * Computes a value of each relation, inputs first, and returns that of the root.
   *
   * @param root the whole
   * @param combine takes a relation and its inputs' values, and gives the relation's value
   */
  public static <T> T fold(Rel root, BiFunction<Rel, List<T>, T> combine) {
    return Walk.fold(root, Rel::inputs, combine);
  }

  /** Returns a relation's own expressions, in order. */
  public static List<Expr> expressions(Rel rel) {
    List<Expr> expressions = new ArrayList<>();
    rewrite(
        rel,
        rel.inputs(),
        expression -> {
          expressions.add(expression);
          return expression;
        });
    return expressions;
  }

  /**
   * Returns a relation with other inputs and expressions.
   *
   * @param rel the relation
   * @param inputs what it reads instead, in the order of {@link Rel#inputs}, with the same columns
   * @param change gives the new expression of each
   */
  public static Rel rewrite(Rel rel, List<Rel> inputs, UnaryOperator<Expr> change) {
    if (rel instanceof Rel.Query query) {
      List<Rel.NamedRel> relations = new ArrayList<>();
      for (int i = 0; i < inputs.size(); i++) {
        relations.add(new Rel.NamedRel(query.relations().get(i).name(), inputs.get(i)));
      }
      List<Rel.Argument> arguments =
          query.arguments().stream()
              .map(argument -> new Rel.Argument(argument.name(), change.apply(argument.value())))
              .toList();
      return new Rel.Query(
          query.template(), relations, arguments, query.schema(), query.breaksTies());
    }
    if (rel instanceof Rel.Named named) {
      return new Rel.Named(named.name(), inputs.get(0));
    }
    if (rel instanceof Rel.Project project) {
      return new Rel.Project(inputs.get(0), changed(project.columns(), change), project.schema());
    }
    if (rel instanceof Rel.Filter filter) {
      return new Rel.Filter(inputs.get(0), change.apply(filter.condition()));
    }
    if (rel instanceof Rel.Join join) {
      Expr condition = change.apply(join.condition());
      List<Expr> columns = changed(join.columns(), change);
      return new Rel.Join(
          inputs.get(0), inputs.get(1), join.kind(), condition, columns, join.schema());
    }
    if (rel instanceof Rel.Aggregate aggregate) {
      List<Expr> keys = changed(aggregate.keys(), change);
      List<Expr> columns = changed(aggregate.columns(), change);
      return new Rel.Aggregate(inputs.get(0), keys, columns, aggregate.schema());
    }
    if (rel instanceof Rel.Sort sort) {
      List<Rel.SortKey> keys =
          sort.keys().stream()
              .map(
                  key ->
                      new Rel.SortKey(
                          change.apply(key.expression()), key.descending(), key.nullsFirst()))
              .toList();
      return new Rel.Sort(inputs.get(0), keys);
    }
    if (rel instanceof Rel.Limit limit) {
      return new Rel.Limit(inputs.get(0), limit.offset(), limit.fetch());
    }
    if (rel instanceof Rel.Distinct) {
      return new Rel.Distinct(inputs.get(0));
    }
    if (rel instanceof Rel.SetOperation operation) {
      return new Rel.SetOperation(operation.kind(), operation.all(), inputs);
    }
    return rel;
  }

  private static List<Expr> changed(List<Expr> expressions, UnaryOperator<Expr> change) {
    return expressions.stream().map(change).toList();
  }
}
