package dev.lanekeeper.substrait;

import dev.lanekeeper.plan.rel.Expr;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RelOrder;
import dev.lanekeeper.plan.rel.RelWalk;
import dev.lanekeeper.plan.rel.ScanSource;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.plan.type.Schema;
import io.substrait.proto.Expression;
import io.substrait.proto.JoinRel.JoinType;
import io.substrait.proto.SetRel.SetOp;
import io.substrait.proto.SortField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Writes the relations of one plan. */
final class RelWriter {

  private final Expressions expressions;
  private final ExprWriter writer;
  private final Function<Rel.Scan, String> tables;
  private final IdentityHashMap<Rel, io.substrait.proto.Rel> written = new IdentityHashMap<>();
  private IdentityHashMap<Rel, RelOrder> orders = new IdentityHashMap<>();

  RelWriter(Expressions expressions, Values values, Function<Rel.Scan, String> tables) {
    this.expressions = expressions;
    this.writer = new ExprWriter(expressions, values);
    this.tables = tables;
  }

  /** Returns a plan whose rows come in the order in which the plan has them. */
  io.substrait.proto.Rel write(Rel end, RelOrder order) {
    checkReaders(end);
    orders = RelOrder.all(end);
    for (Rel rel : RelWalk.inputsFirst(end)) {
      written.put(rel, rel(rel));
    }
    return isSorted(end) || end instanceof Rel.Limit
        ? of(end)
        : sorted(of(end), order.visible(), end.schema());
  }

  /** Limits take the first rows of what is sorted, which stay so. */
  private static boolean isSorted(Rel rel) {
    return rel instanceof Rel.Sort || rel instanceof Rel.Query;
  }

  /** Returns whether columns have the types that the plan says, whatever engines make of them. */
  static boolean isExact(Rel rel) {
    if (rel instanceof Rel.Project project) {
      return project.columns().stream().allMatch(Expr.Column.class::isInstance)
          && isExact(project.input());
    }
    return rel instanceof Rel.Scan
        || rel instanceof Rel.Query
        || hasItsInputsColumns(rel) && isExact(rel.inputs().get(0));
  }

  private static boolean hasItsInputsColumns(Rel rel) {
    return rel instanceof Rel.Named
        || rel instanceof Rel.Filter
        || rel instanceof Rel.Sort
        || rel instanceof Rel.Limit
        || rel instanceof Rel.Distinct;
  }

  /** What is computed twice might be computed differently. */
  private static void checkReaders(Rel end) {
    Set<Rel> read = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Rel rel : RelWalk.inputsFirst(end)) {
      for (Rel input : rel.inputs()) {
        if (!read.add(input) && !isTable(input)) {
          throw new NotExpressible("part that is read several times");
        }
      }
    }
  }

  private static boolean isTable(Rel rel) {
    return rel instanceof Rel.Scan
        || rel instanceof Rel.Named named && named.input() instanceof Rel.Scan;
  }

  private io.substrait.proto.Rel of(Rel rel) {
    io.substrait.proto.Rel known = written.get(rel);
    if (known == null) {
      throw new IllegalStateException("a plan reads what comes after it");
    }
    return known;
  }

  private io.substrait.proto.Rel rel(Rel rel) {
    if (rel instanceof Rel.Scan scan) {
      io.substrait.proto.Rel read = Relations.read(tables.apply(scan), scan.schema());
      // What lies in memory may have narrower types.
      return scan.source() instanceof ScanSource.Files
          ? read
          : SubstraitWriter.exactly(read, scan.schema());
    } else if (rel instanceof Rel.Query query) {
      return QueryFragment.fill(query, this::of, this::value, expressions);
    } else if (rel instanceof Rel.Named named) {
      return of(named.input());
    } else if (rel instanceof Rel.Project project) {
      return project(of(project.input()), project.columns(), List.of(project.input().schema()));
    } else if (rel instanceof Rel.Filter filter) {
      Schema schema = filter.input().schema();
      return Relations.filter(
          of(filter.input()), writer.write(filter.condition(), List.of(schema)));
    } else if (rel instanceof Rel.Join join) {
      return join(join);
    } else if (rel instanceof Rel.Aggregate aggregate) {
      return new AggregateWriter(expressions, writer, aggregate).write(of(aggregate.input()));
    } else if (rel instanceof Rel.Sort sort) {
      return sorted(of(sort.input()), sort.keys(), sort.input().schema());
    } else if (rel instanceof Rel.Limit limit) {
      return limit(limit);
    } else if (rel instanceof Rel.Distinct distinct) {
      int width = distinct.schema().fields().size();
      return Relations.aggregate(
          of(distinct.input()),
          IntStream.range(0, width).mapToObj(Expressions::column).toList(),
          List.of());
    }
    return set((Rel.SetOperation) rel);
  }

  private Expression value(Expr value) {
    return writer.write(value, List.of());
  }

  private io.substrait.proto.Rel project(
      io.substrait.proto.Rel input, List<Expr> columns, List<Schema> schemas) {
    int width = schemas.stream().mapToInt(schema -> schema.fields().size()).sum();
    return Relations.project(
        input, width, columns.stream().map(column -> writer.write(column, schemas)).toList());
  }

  private io.substrait.proto.Rel join(Rel.Join join) {
    List<Schema> schemas = List.of(join.left().schema(), join.right().schema());
    JoinType type =
        switch (join.kind()) {
          case INNER -> JoinType.JOIN_TYPE_INNER;
          case LEFT -> JoinType.JOIN_TYPE_LEFT;
          case RIGHT -> JoinType.JOIN_TYPE_RIGHT;
          case FULL -> JoinType.JOIN_TYPE_OUTER;
        };
    io.substrait.proto.Rel joined =
        Relations.join(
            of(join.left()), of(join.right()), type, writer.write(join.condition(), schemas));
    return project(joined, join.columns(), schemas);
  }

  /** A limit takes the first rows in the order that its input has. */
  private io.substrait.proto.Rel limit(Rel.Limit limit) {
    Rel input = limit.input();
    RelOrder order = orders.get(input);
    io.substrait.proto.Rel rows =
        order == null || isSorted(input)
            ? of(input)
            : sorted(of(input), order.visible(), input.schema());
    return Relations.fetch(rows, limit.offset(), limit.fetch());
  }

  private io.substrait.proto.Rel sorted(
      io.substrait.proto.Rel input, List<Rel.SortKey> keys, Schema schema) {
    List<SortField> fields =
        keys.stream().map(key -> writer.sortField(key, List.of(schema))).toList();
    return fields.isEmpty() ? input : Relations.sort(input, fields);
  }

  private io.substrait.proto.Rel set(Rel.SetOperation operation) {
    List<io.substrait.proto.Rel> branches =
        operation.inputs().stream().map(input -> branch(input, operation.schema())).toList();
    boolean all = operation.all();
    SetOp kind =
        switch (operation.kind()) {
          case UNION -> all ? SetOp.SET_OP_UNION_ALL : SetOp.SET_OP_UNION_DISTINCT;
          case INTERSECT ->
              all ? SetOp.SET_OP_INTERSECTION_MULTISET_ALL : SetOp.SET_OP_INTERSECTION_MULTISET;
          case EXCEPT -> all ? SetOp.SET_OP_MINUS_PRIMARY_ALL : SetOp.SET_OP_MINUS_PRIMARY;
        };
    return Relations.set(kind, branches);
  }

  private io.substrait.proto.Rel branch(Rel input, Schema schema) {
    List<Expression> columns = new ArrayList<>();
    for (Field field : schema.fields()) {
      columns.add(Expressions.column(input.schema().names().indexOf(field.name())));
    }
    return Relations.project(of(input), input.schema().fields().size(), columns);
  }
}
