package dev.lanekeeper.processor.query;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.plan.sql.SqlCompiler;
import dev.lanekeeper.plan.sql.SqlOutcome;
import dev.lanekeeper.plan.sql.SqlProblem;
import dev.lanekeeper.plan.sql.SqlRequest;
import dev.lanekeeper.plan.type.Schema;
import dev.lanekeeper.processor.diagnostic.Excerpt;
import dev.lanekeeper.processor.diagnostic.Problem;
import dev.lanekeeper.processor.model.ExpandedText;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.ParameterModel;
import dev.lanekeeper.processor.model.Place;
import dev.lanekeeper.processor.model.QueryModel;
import dev.lanekeeper.processor.model.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The queries of one library or pipeline while they are compiled. */
final class QueryRun {

  private final Scope scope;
  private final boolean inGraph;
  private final List<String> dialects;
  private final Supplier<SqlCompiler> compiler;
  private final PastableRecords pastable = new PastableRecords();

  /** All of these by the node itself: two of one name are two nodes. */
  private final Set<NodeModel> tried = Collections.newSetFromMap(new IdentityHashMap<>());

  private final IdentityHashMap<NodeModel, SqlOutcome.Compiled> compiled = new IdentityHashMap<>();
  private final IdentityHashMap<NodeModel, List<Copied>> problems = new IdentityHashMap<>();

  private final Map<String, NodeModel> rowSources = new HashMap<>();

  /**
   * Starts without a query.
   *
   * @param inGraph whether a graph is checked too: what names have no node is told there
   */
  QueryRun(Scope scope, boolean inGraph, List<String> dialects, Supplier<SqlCompiler> compiler) {
    this.scope = scope;
    this.inGraph = inGraph;
    this.dialects = dialects;
    this.compiler = compiler;
  }

  /** Returns what became of the queries of a library. */
  Queries queries(LibraryModel library) {
    Map<String, SqlOutcome.Compiled> own = new LinkedHashMap<>();
    List<Copied> wrong = new ArrayList<>();
    for (NodeModel node : library.nodes()) {
      Optional.ofNullable(compiled.get(node)).ifPresent(query -> own.put(node.name(), query));
      wrong.addAll(problems.getOrDefault(node, List.of()));
    }
    return new Queries(own, rowSources, Copied.told(wrong));
  }

  /**
   * Returns a node whose query says which columns a parameter of a query has, and was not compiled
   * yet.
   *
   * @param open the nodes that wait; one that waits for itself has no columns
   */
  Optional<NodeModel> firstToCompile(NodeModel node, Collection<NodeModel> open) {
    return node.parameters().stream()
        .flatMap(parameter -> source(parameter).stream())
        .filter(source -> !tried.contains(source) && !open.contains(source))
        .findFirst();
  }

  /** Returns the node that says which columns a parameter without a record has. */
  private Optional<NodeModel> source(ParameterModel parameter) {
    return parameter.takesRows() && parameter.role() == Role.NODE
        ? scope.node(parameter.from()).filter(node -> node.query().isPresent() && node.givesRows())
        : Optional.empty();
  }

  /** Compiles a query; those of its rows without a record were compiled before. */
  void compile(NodeModel node) {
    if (!tried.contains(node)
        && node.flaws().isEmpty()
        && node.query().filter(query -> query.flaws().isEmpty()).isPresent()) {
      QueryModel query = node.query().get();
      if (query.fault().isPresent()) {
        String text = Code.LK212.message(query.fault().get());
        Problem problem = new Problem(Code.LK212, query.place(), text, Code.LK212.fix());
        add(node, new Copied(problem, ""));
      } else {
        request(node, query).ifPresent(request -> compile(node, query, request));
      }
    }
    tried.add(node);
  }

  private void compile(NodeModel node, QueryModel query, SqlRequest request) {
    SqlOutcome outcome = compiler.get().compile(request);
    if (outcome instanceof SqlOutcome.Rejected wrong) {
      wrong.problems().forEach(found -> add(node, problem(node, query, found, request)));
    } else if (outcome instanceof SqlOutcome.Compiled right && node.type().broken()) {
      pastable
          .ofMissing(node, query, right.schema())
          .ifPresent(problem -> add(node, new Copied(problem, "")));
    } else if (outcome instanceof SqlOutcome.Compiled right) {
      compiled.put(node, right);
    }
  }

  private void add(NodeModel node, Copied problem) {
    problems.computeIfAbsent(node, first -> new ArrayList<>()).add(problem);
  }

  private Optional<SqlRequest> request(NodeModel node, QueryModel query) {
    List<SqlRequest.Relation> relations = new ArrayList<>();
    List<SqlRequest.Parameter> parameters = new ArrayList<>();
    boolean known = true;
    for (ParameterModel parameter : node.parameters()) {
      if (parameter.value().isPresent()) {
        parameters.add(
            new SqlRequest.Parameter(
                parameter.name(),
                parameter.value().get().type(),
                parameter.value().get().nullable()));
        continue;
      }
      Optional<Schema> columns =
          parameter.takesRows() ? rowColumns(node, parameter) : scope.columns(parameter.type());
      columns.ifPresent(schema -> relations.add(new SqlRequest.Relation(parameter.name(), schema)));
      known &= columns.isPresent();
    }
    Optional<Schema> expected = scope.columns(node.type());
    boolean missing = PastableRecords.missing(node).isPresent();
    return known && (node.givesRows() || missing || expected.isPresent())
        ? Optional.of(new SqlRequest(query.text(), relations, parameters, expected, dialects))
        : Optional.empty();
  }

  private Optional<Schema> rowColumns(NodeModel node, ParameterModel parameter) {
    Optional<NodeModel> source = source(parameter);
    if (source.isPresent() && (inGraph || tried.contains(source.get()))) {
      rowSources.put(Queries.key(node, parameter), source.get());
      return Optional.ofNullable(compiled.get(source.get())).map(SqlOutcome.Compiled::schema);
    }
    if (!isTold(parameter)) {
      add(node, new Copied(unknownColumns(node, parameter), ""));
    }
    return Optional.empty();
  }

  /** Returns whether the graph's rules tell that there is no such node, or one of another type. */
  private boolean isTold(ParameterModel parameter) {
    Optional<NodeModel> named = scope.node(parameter.from());
    return inGraph
        && parameter.role() == Role.NODE
        && (named.isEmpty() || (named.get().isPlan() && !named.get().givesRows()));
  }

  private Problem unknownColumns(NodeModel node, ParameterModel parameter) {
    boolean java = scope.node(parameter.from()).filter(from -> from.query().isEmpty()).isPresent();
    return new Problem(
        Code.LK205,
        parameter.place(),
        Code.LK205.message(
            "Parameter '"
                + parameter.name()
                + "' of query '"
                + node.name()
                + "' is a Plan<Row>, but "
                + (parameter.role() == Role.NODE && java
                    ? "node '" + parameter.from() + "' is Java, which does not tell javac"
                    : "no @Sql node named '" + parameter.from() + "' says")
                + " which columns it has."),
        Code.LK205.fix(
            "Give the rows a record, which may name just the columns that are read: the goal"
                + " lanekeeper-maven-plugin:record -Dfile=.. or -Dtable=.. prints it. Or take an @Sql"
                + " node of this type, or of a library that the pipeline composes, that returns"
                + " Plan<Row>."));
  }

  private Copied problem(NodeModel node, QueryModel query, SqlProblem found, SqlRequest request) {
    Optional<Place> parameter =
        node.parameters().stream()
            .filter(one -> found.parameter().equals(Optional.of(one.name())))
            .map(ParameterModel::place)
            .findFirst();
    String fix = found.code() == Code.LK204 ? fixOfMisfit(node, found, request) : found.fix();
    if (found.line() < 1 || parameter.isPresent()) {
      Place place = parameter.orElse(query.place());
      return new Copied(new Problem(found.code(), place, found.message(), fix), "");
    }
    ExpandedText text = query.expanded();
    ExpandedText.Origin at = text.origin(found.line(), found.column(), found.endColumn());
    Excerpt excerpt =
        new Excerpt(text.written(), at.line(), at.column(), at.endColumn(), query.file());
    return new Copied(
        new Problem(found.code(), query.place(), Optional.of(excerpt), found.message(), fix),
        at.copy());
  }

  /** Adds the record that the query gives; one that gives no rows at all has none. */
  private String fixOfMisfit(NodeModel node, SqlProblem found, SqlRequest request) {
    SqlRequest anyColumns =
        new SqlRequest(
            request.text(),
            request.relations(),
            request.parameters(),
            Optional.empty(),
            request.dialects());
    return scope.row(node.type()).isPresent()
            && compiler.get().compile(anyColumns) instanceof SqlOutcome.Compiled given
        ? found.fix() + PastableRecords.of(scope.row(node.type()).get(), given.schema())
        : found.fix();
  }
}
