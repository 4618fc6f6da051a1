package dev.lanekeeper.processor.query;

import dev.lanekeeper.plan.sql.SqlCompiler;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.NodeModel;
import dev.lanekeeper.processor.model.PipelineModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
   * Compiles all queries of a library whose records and parameters are right; the others have
   * problems already.
   */
  public Queries compile(LibraryModel library) {
    return compile(library, new QueryRun(new Scope(library, List.of()), false, dialects, compiler));
  }

  /** Compiles the queries of a pipeline itself, as those of a library. */
  public Queries compile(PipelineModel pipeline) {
    Scope scope = new Scope(pipeline.own(), pipeline.libraries());
    return compile(pipeline.own(), new QueryRun(scope, true, dialects, compiler));
  }

  private static Queries compile(LibraryModel library, QueryRun run) {
    library.nodes().stream()
        .filter(node -> node.query().isPresent())
        .forEach(node -> compile(node, run));
    return run.queries(library);
  }

  /** Compiles a query behind those that give it columns. */
  private static void compile(NodeModel start, QueryRun run) {
    Deque<NodeModel> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      NodeModel node = open.getLast();
      Optional<NodeModel> first = run.firstToCompile(node, open);
      if (first.isPresent()) {
        open.addLast(first.get());
      } else {
        run.compile(node);
        open.removeLast();
      }
    }
  }
}
