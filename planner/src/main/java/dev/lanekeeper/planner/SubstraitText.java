package dev.lanekeeper.planner;

import dev.lanekeeper.plan.sql.SqlRequest.Relation;
import dev.lanekeeper.plan.type.Field;
import dev.lanekeeper.substrait.Expressions;
import dev.lanekeeper.substrait.Fragment;
import dev.lanekeeper.substrait.Functions;
import dev.lanekeeper.substrait.NotExpressible;
import dev.lanekeeper.substrait.Relations;
import io.substrait.proto.Expression;
import io.substrait.proto.Rel;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.sql.SqlNode;

/**
 * A checked query as Substrait: a fragment whose leaves are the query's relations, or the reason
 * why there is none.
 */
final class SubstraitText {

  static final String NAME = Fragment.DIALECT;

  private SubstraitText() {}

  /**
   * Returns the fragment as text.
   *
   * @param query validated, not yet written
   */
  static String of(
      SqlNode query,
      LaneValidator validator,
      ResultColumns columns,
      List<Relation> relations,
      List<String> parameterNames) {
    try {
      RepeatedParts.check(query);
      RelRoot root = QueryRelations.of(query, validator);
      Functions functions = new Functions();
      SubstraitRelations writer = new SubstraitRelations(relations, new Expressions(functions));
      Rel rel = writer.write(root.rel);
      List<Expression> result = new ArrayList<>();
      for (int i = 0; i < columns.sources().size(); i++) {
        Field field = columns.schema().fields().get(i);
        int source = root.fields.get(columns.sources().get(i)).getKey();
        result.add(Expressions.exactly(Expressions.column(source), field.type()));
      }
      int width = root.rel.getRowType().getFieldCount();
      return Fragment.text(Relations.project(rel, width, result), functions, parameterNames);
    } catch (NotExpressible reason) {
      return Fragment.text(reason);
    }
  }
}
