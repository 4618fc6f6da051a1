package dev.lanekeeper.substrait;

import dev.lanekeeper.plan.rel.Expr;
import io.substrait.proto.Expression;
import java.util.ArrayList;
import java.util.List;

/** The values that a plan is bound to, numbered in the order in which they are met. */
final class Values {

  private final List<Expr.Literal> literals = new ArrayList<>();

  /** Returns a place for a value. */
  Expression place(Expr.Literal literal) {
    literals.add(literal);
    return Expressions.parameter(literals.size() - 1, literal.type());
  }

  List<Expr.Literal> list() {
    return List.copyOf(literals);
  }
}
