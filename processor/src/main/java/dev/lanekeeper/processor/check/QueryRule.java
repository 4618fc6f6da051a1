package dev.lanekeeper.processor.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import dev.lanekeeper.processor.model.TypeModel;
import java.util.List;

/** LK205: each parameter of a query can be one of its tables or one of its {@code :name} values. */
final class QueryRule implements LibraryRule {

  private static final String PLAN = "dev.lanekeeper.plan.Plan";

  @Override
  public void check(LibraryModel library, List<Problem> problems) {
    for (NodeModel node : library.nodes()) {
      if (node.query().isPresent() && node.flaws().isEmpty()) {
        for (ParameterModel parameter : node.parameters()) {
          if (parameter.value().isEmpty()
              && !isRelation(parameter.type())
              && !parameter.type().broken()) {
            problems.add(problem(node, parameter));
          }
        }
      }
    }
  }

  private static boolean isRelation(TypeModel type) {
    return type instanceof TypeModel.Declared declared
        && declared.qualifiedName().equals(PLAN)
        && declared.arguments().size() == 1
        && declared.arguments().get(0) instanceof TypeModel.Declared;
  }

  private static Problem problem(NodeModel node, ParameterModel parameter) {
    return new Problem(
        Code.LK205,
        parameter.place(),
        Code.LK205.message(
            "Parameter '"
                + parameter.name()
                + "' of query '"
                + node.name()
                + "' is "
                + parameter.type().text()
                + ", which is neither a table nor a value."),
        Code.LK205.fix(
            "Take a Plan of a record, or of Row, as a table, or a type that a column can have as :"
                + parameter.name()
                + " (a BigDecimal with @Decimal)."));
  }
}
