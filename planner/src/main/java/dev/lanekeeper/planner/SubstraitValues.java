package dev.lanekeeper.planner;

import dev.lanekeeper.substrait.Expressions;
import dev.lanekeeper.substrait.NotExpressible;
import io.substrait.proto.Expression;
import io.substrait.proto.Expression.Subquery;
import io.substrait.proto.Rel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexSubQuery;

/** Writes values and conditions as Substrait: columns, literals, parameters, sub-queries. */
final class SubstraitValues {

  private final SubstraitRelations relations;
  private final SubstraitCalls calls;
  private final SubstraitWindows windows;

  /** The variables of the relations around the sub-query that is written, the nearest first. */
  private final Deque<Set<CorrelationId>> around = new ArrayDeque<>();

  private Set<CorrelationId> here = Set.of();

  SubstraitValues(Expressions expressions, SubstraitRelations relations) {
    this.relations = relations;
    this.calls = new SubstraitCalls(expressions, this);
    this.windows = new SubstraitWindows(expressions, this);
  }

  List<Expression> all(List<RexNode> nodes, Set<CorrelationId> variables) {
    List<Expression> result = new ArrayList<>();
    nodes.forEach(node -> result.add(of(node, variables)));
    return result;
  }

  /**
   * Returns a value.
   *
   * @param variables how sub-queries call the row that it is computed of
   */
  Expression of(RexNode node, Set<CorrelationId> variables) {
    Set<CorrelationId> before = here;
    here = variables;
    try {
      return of(node);
    } finally {
      here = before;
    }
  }

  Expression of(RexNode node) {
    if (node instanceof RexInputRef column) {
      return Expressions.column(column.getIndex());
    }
    if (node instanceof RexLiteral literal) {
      return SubstraitLiterals.of(literal);
    }
    if (node instanceof RexDynamicParam parameter) {
      return Expressions.parameter(parameter.getIndex(), LaneTypes.data(parameter.getType()));
    }
    if (node instanceof RexFieldAccess access) {
      return access(access);
    }
    if (node instanceof RexOver over) {
      return windows.of(over);
    }
    if (node instanceof RexSubQuery query) {
      return subQuery(query);
    }
    return calls.of((RexCall) node);
  }

  private Expression access(RexFieldAccess access) {
    if (!(access.getReferenceExpr() instanceof RexCorrelVariable variable)) {
      throw new NotExpressible("field of a nested record");
    }
    int steps = 1;
    for (Set<CorrelationId> variables : around) {
      if (variables.contains(variable.id)) {
        return Expressions.outer(access.getField().getIndex(), steps);
      }
      steps++;
    }
    throw new NotExpressible("lateral join");
  }

  private Expression subQuery(RexSubQuery query) {
    Subquery.Builder result = Subquery.newBuilder();
    List<Expression> needles = query.getOperands().stream().map(this::of).toList();
    around.push(here);
    Rel rel;
    try {
      rel = relations.write(query.rel);
    } finally {
      around.pop();
    }
    switch (query.getKind()) {
      case IN ->
          result.setInPredicate(
              Subquery.InPredicate.newBuilder().addAllNeedles(needles).setHaystack(rel));
      case EXISTS ->
          result.setSetPredicate(
              Subquery.SetPredicate.newBuilder()
                  .setPredicateOp(Subquery.SetPredicate.PredicateOp.PREDICATE_OP_EXISTS)
                  .setTuples(rel));
      case SCALAR_QUERY -> result.setScalar(Subquery.Scalar.newBuilder().setInput(rel));
      default -> throw new NotExpressible(Names.lower(query.getKind().name()) + " of a query");
    }
    return Expression.newBuilder().setSubquery(result).build();
  }
}
