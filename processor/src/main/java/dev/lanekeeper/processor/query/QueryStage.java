package dev.lanekeeper.processor.query;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.sql.SqlCompiler;
import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlProblem;
import dev.lanekeeper.plan.sql.SqlRequest;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.processor.diagnostic.Excerpt;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import dev.lanekeeper.processor.model.Place;
import dev.lanekeeper.processor.model.QueryModel;
import dev.lanekeeper.processor.model.RowModel;
import dev.lanekeeper.processor.model.TypeModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Compiles the queries of a library or pipeline. */
public final class QueryStage {

  private final Supplier<SqlCompiler> compiler;
  private final List<String> dialects;

  /**
   * Makes the stage.
   *
   * @param compiler loads the compiler; asked when the first query is met
   * @param dialects names of the engines to write the queries for
   */
  public QueryStage(Supplier<SqlCompiler> compiler, List<String> dialects) {
    this.compiler = compiler;
    this.dialects = List.copyOf(dialects);
  }

  /**
   * Compiles all queries whose records and parameters are right; the others have problems already.
   */
  public Queries compile(LibraryModel library) {
    Map<String, SqlOutcome.Compiled> compiled = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    Map<String, RowModel> rows =
        library.rows().stream()
            .collect(Collectors.toMap(row -> row.type().text(), Function.identity()));
    for (NodeModel node : library.nodes()) {
      Optional<Problem> unreadable = node.query().flatMap(QueryStage::unreadable);
      unreadable.ifPresent(problems::add);
      Optional<SqlRequest> request =
          node.flaws().isEmpty() && unreadable.isEmpty()
              ? node.query().flatMap(query -> request(node, query, rows))
              : Optional.empty();
      if (request.isPresent()) {
        QueryModel query = node.query().orElseThrow();
        SqlOutcome outcome = compiler.get().compile(request.get());
        if (outcome instanceof SqlOutcome.Compiled right) {
          compiled.put(node.name(), right);
        } else if (outcome instanceof SqlOutcome.Rejected wrong) {
          wrong.problems().forEach(found -> problems.add(problem(node, query, found)));
        }
      }
    }
    return new Queries(compiled, problems);
  }

  private Optional<SqlRequest> request(
      NodeModel node, QueryModel query, Map<String, RowModel> rows) {
    List<SqlRequest.Relation> relations = new ArrayList<>();
    List<SqlRequest.Parameter> parameters = new ArrayList<>();
    for (ParameterModel parameter : node.parameters()) {
      Optional<Schema> schema = schema(parameter.type(), rows);
      if (parameter.value().isPresent()) {
        parameters.add(
            new SqlRequest.Parameter(
                parameter.name(),
                parameter.value().get().type(),
                parameter.value().get().nullable()));
      } else if (schema.isPresent()) {
        relations.add(new SqlRequest.Relation(parameter.name(), schema.get()));
      } else {
        return Optional.empty();
      }
    }
    return schema(node.type(), rows)
        .map(
            expected ->
                new SqlRequest(
                    query.text(), relations, parameters, Optional.of(expected), dialects));
  }

  private static Optional<Problem> unreadable(QueryModel query) {
    return query
        .fault()
        .map(
            fault ->
                new Problem(
                    Code.LK212, query.place(), Code.LK212.message(fault), Code.LK212.fix()));
  }

  private static Optional<Schema> schema(TypeModel type, Map<String, RowModel> rows) {
    return type instanceof TypeModel.Declared plan && plan.arguments().size() == 1
        ? Optional.ofNullable(rows.get(plan.arguments().get(0).text())).flatMap(RowModel::schema)
        : Optional.empty();
  }

  private static Problem problem(NodeModel node, QueryModel query, SqlProblem found) {
    Optional<Place> parameter =
        node.parameters().stream()
            .filter(one -> found.parameter().equals(Optional.of(one.name())))
            .map(ParameterModel::place)
            .findFirst();
    Optional<Excerpt> excerpt =
        found.line() < 1 || parameter.isPresent()
            ? Optional.empty()
            : Optional.of(
                new Excerpt(
                    query.text(), found.line(), found.column(), found.endColumn(), query.file()));
    return new Problem(
        found.code(), parameter.orElse(query.place()), excerpt, found.message(), found.fix());
  }
}
