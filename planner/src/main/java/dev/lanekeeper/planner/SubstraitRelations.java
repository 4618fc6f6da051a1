package dev.lanekeeper.planner;

import dev.lanekeeper.plan.sql.SqlRequest.Relation;
import dev.lanekeeper.substrait.Expressions;
import dev.lanekeeper.substrait.NotExpressible;
import dev.lanekeeper.substrait.Relations;
import io.substrait.proto.Expression;
import io.substrait.proto.JoinRel.JoinType;
import io.substrait.proto.Rel;
import io.substrait.proto.SetRel;
import io.substrait.proto.SortField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.jspecify.annotations.Nullable;

/** Writes relations as Substrait. */
final class SubstraitRelations {

  private final List<Relation> relations;
  private final SubstraitValues values;
  private final SubstraitAggregates aggregates;

  SubstraitRelations(List<Relation> relations, Expressions expressions) {
    this.relations = relations;
    this.values = new SubstraitValues(expressions, this);
    this.aggregates = new SubstraitAggregates(expressions);
  }

  Rel write(RelNode rel) {
    if (rel instanceof TableScan scan) {
      return scan(scan);
    }
    if (rel instanceof Project project) {
      Rel input = write(project.getInput());
      List<Expression> columns = values.all(project.getProjects(), project.getVariablesSet());
      return Relations.project(input, width(project.getInput()), columns);
    }
    if (rel instanceof Filter filter) {
      Rel input = write(filter.getInput());
      return Relations.filter(input, values.of(filter.getCondition(), filter.getVariablesSet()));
    }
    if (rel instanceof Join join) {
      return join(join);
    }
    if (rel instanceof Aggregate aggregate) {
      return aggregates.write(write(aggregate.getInput()), aggregate);
    }
    if (rel instanceof Sort sort) {
      return sort(sort);
    }
    if (rel instanceof SetOp operation) {
      return set(operation);
    }
    throw new NotExpressible(
        switch (rel.getRelTypeName()) {
          case "LogicalCorrelate" -> "lateral join";
          case "LogicalValues" -> "rows written in the query";
          case "Uncollect" -> "unnest";
          default -> Names.lower(rel.getRelTypeName().replace("Logical", ""));
        });
  }

  static int width(RelNode rel) {
    return rel.getRowType().getFieldCount();
  }

  private Rel scan(TableScan scan) {
    List<String> names = scan.getTable().getQualifiedName();
    String name = names.get(names.size() - 1);
    for (Relation relation : relations) {
      if (relation.name().equals(name)) {
        return Relations.read(name, relation.schema());
      }
    }
    throw new IllegalStateException("a query reads " + name);
  }

  private Rel join(Join join) {
    Rel left = write(join.getLeft());
    Rel right = write(join.getRight());
    boolean all = join.getCondition().isAlwaysTrue();
    if (all && join.getJoinType() == JoinRelType.INNER) {
      return Relations.cross(left, right);
    }
    if (hasSubQuery(join.getCondition())) {
      throw new NotExpressible("join on a sub-query");
    }
    JoinType type =
        switch (join.getJoinType()) {
          case INNER -> JoinType.JOIN_TYPE_INNER;
          case LEFT -> JoinType.JOIN_TYPE_LEFT;
          case RIGHT -> JoinType.JOIN_TYPE_RIGHT;
          case FULL -> JoinType.JOIN_TYPE_OUTER;
          case SEMI, ANTI, ASOF, LEFT_ASOF, LEFT_MARK ->
              throw new NotExpressible(Names.lower(join.getJoinType().name()) + " join");
        };
    return Relations.join(
        left, right, type, values.of(join.getCondition(), join.getVariablesSet()));
  }

  private static boolean hasSubQuery(RexNode condition) {
    return RexUtil.SubQueryFinder.find(condition) != null;
  }

  private Rel set(SetOp operation) {
    List<Rel> inputs = operation.getInputs().stream().map(this::branch).toList();
    SetRel.SetOp kind =
        switch (operation.kind) {
          case UNION ->
              operation.all ? SetRel.SetOp.SET_OP_UNION_ALL : SetRel.SetOp.SET_OP_UNION_DISTINCT;
          case INTERSECT ->
              operation.all
                  ? SetRel.SetOp.SET_OP_INTERSECTION_MULTISET_ALL
                  : SetRel.SetOp.SET_OP_INTERSECTION_MULTISET;
          case EXCEPT ->
              operation.all
                  ? SetRel.SetOp.SET_OP_MINUS_PRIMARY_ALL
                  : SetRel.SetOp.SET_OP_MINUS_PRIMARY;
          default -> throw new IllegalStateException(operation.kind.name());
        };
    return Relations.set(kind, inputs);
  }

  /** Branches must agree in types exactly. */
  private Rel branch(RelNode branch) {
    Rel written = write(branch);
    List<Expression> columns = new ArrayList<>();
    branch
        .getRowType()
        .getFieldList()
        .forEach(
            field ->
                columns.add(
                    Expressions.exactly(
                        Expressions.column(field.getIndex()), LaneTypes.data(field.getType()))));
    return Relations.project(written, width(branch), columns);
  }

  private Rel sort(Sort sort) {
    Rel result = write(sort.getInput());
    if (!sort.getCollation().getFieldCollations().isEmpty()) {
      List<SortField> keys =
          sort.getCollation().getFieldCollations().stream().map(SubstraitRelations::key).toList();
      result = Relations.sort(result, keys);
    }
    if (sort.offset == null && sort.fetch == null) {
      return result;
    }
    return Relations.fetch(result, count(sort.offset).orElse(0), count(sort.fetch));
  }

  static SortField key(RelFieldCollation key) {
    return Expressions.sortField(
        Expressions.column(key.getFieldIndex()),
        key.getDirection().isDescending(),
        key.nullDirection == RelFieldCollation.NullDirection.FIRST);
  }

  private static OptionalLong count(@Nullable RexNode node) {
    if (node == null) {
      return OptionalLong.empty();
    }
    if (!(node instanceof RexLiteral literal)) {
      throw new NotExpressible("limit by a parameter");
    }
    return OptionalLong.of(
        Objects.requireNonNull(literal.getValueAs(BigDecimal.class)).longValueExact());
  }
}
