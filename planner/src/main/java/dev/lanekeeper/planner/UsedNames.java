package dev.lanekeeper.planner;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.Nearest;
import dev.lanekeeper.plan.sql.SqlRequest;
import dev.lanekeeper.plan.sql.SqlRequest.Parameter;
import dev.lanekeeper.plan.sql.SqlRequest.Relation;
import dev.lanekeeper.planner.PreparedText.Stretch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/** The relations and parameters that a query uses, against those it was given. */
final class UsedNames {

  private final SqlRequest request;
  private final List<QueryProblem> problems = new ArrayList<>();
  private final Set<String> read = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<String> columns = new LinkedHashSet<>();
  private final List<String> relations;
  private final boolean complete;
  private boolean unknownTables;

  /**
   * Walks a parsed query; takes hints out of its tables' places.
   *
   * @param complete whether all of the query is known, so that what it does not read can be told
   */
  UsedNames(SqlRequest request, SqlNode query, boolean complete) {
    this.request = request;
    this.relations = request.relations().stream().map(Relation::name).toList();
    new Tables().walk(query);
    request.relations().stream()
        .filter(relation -> read.contains(relation.name()))
        .forEach(relation -> columns.addAll(relation.schema().names()));
    query.accept(new Aliases());
    this.complete = complete;
  }

  private final class Tables extends TableNames {
    @Override
    SqlNode table(SqlIdentifier name, boolean local) {
      String simple = name.names.get(name.names.size() - 1);
      if (!local && (!name.isSimple() || relations.stream().noneMatch(simple::equalsIgnoreCase))) {
        unknownTables = true;
        problems.add(
            new QueryProblem(
                Code.LK202,
                name,
                Code.LK202.message(name.toString(), Nearest.hint(simple, relations)),
                Code.LK202.fix()));
      } else if (!local) {
        read.add(simple);
      }
      return name;
    }
  }

  private final class Aliases extends SqlBasicVisitor<@Nullable Void> {
    @Override
    public @Nullable Void visit(SqlCall call) {
      if (call.getKind() == SqlKind.AS) {
        columns.add(((SqlIdentifier) call.operand(1)).getSimple());
      }
      return super.visit(call);
    }
  }

  boolean unknownTables() {
    return unknownTables;
  }

  List<QueryProblem> problems() {
    return problems;
  }

  /** Returns names that a wrong column may have meant. */
  Set<String> columns() {
    return columns;
  }

  /** Adds the parameters that one side has and the other does not. */
  void addParameterProblems(PreparedText text, Problems target) {
    for (String relation : relations) {
      if (!unknownTables && complete && !read.contains(relation)) {
        target.addUnused(
            relation,
            "The query never reads '" + relation + "'.",
            "Read it, or take the parameter away.");
      }
    }
    List<String> names = request.parameters().stream().map(Parameter::name).toList();
    boolean unknown = false;
    for (int i = 0; i < text.parameterNames().size(); i++) {
      String name = text.parameterNames().get(i);
      if (!name.equals(PreparedText.REPORTED) && !names.contains(name)) {
        unknown = true;
        Token token = text.parameters().get(i);
        target.add(
            Code.LK205,
            new Stretch(token.start(), token.end()),
            "No parameter is named '" + name + "'" + Nearest.hint(name, names) + ".",
            "Add a parameter of that name to the node, or correct the name.");
      }
    }
    for (String name : names) {
      if (!unknown && !text.parameterNames().contains(name)) {
        target.addUnused(
            name,
            "The query never uses the parameter :" + name + ".",
            "Use it, or take the parameter away.");
      }
    }
  }

  /**
   * Returns the types of the parameters in the order of their places; what is already reported can
   * be anything.
   */
  List<RelDataType> parameterTypes(PreparedText text) {
    List<RelDataType> types = new ArrayList<>();
    for (String name : text.parameterNames()) {
      RelDataType type = Arithmetic.any();
      for (Parameter parameter : request.parameters()) {
        if (parameter.name().equals(name)) {
          type = LaneTypes.TYPES.of(parameter.type(), parameter.nullable());
        }
      }
      types.add(type);
    }
    return types;
  }
}
