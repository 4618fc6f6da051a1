package dev.lanekeeper.processor;

import dev.lanekeeper.plan.sql.SqlCompiler;
import dev.lanekeeper.processor.check.Checks;
import dev.lanekeeper.processor.diagnostic.Diagnostics;
import dev.lanekeeper.processor.diagnostic.Places;
import dev.lanekeeper.processor.guard.LaneGuard;
import dev.lanekeeper.processor.model.LibraryModel;
import dev.lanekeeper.processor.model.PipelineModel;
import dev.lanekeeper.processor.query.Lineages;
import dev.lanekeeper.processor.query.Queries;
import dev.lanekeeper.processor.query.QueryStage;
import dev.lanekeeper.processor.read.SourceReader;
import dev.lanekeeper.processor.resolve.Resolution;
import dev.lanekeeper.processor.sarif.Sarif;
import dev.lanekeeper.processor.write.GeneratedFile;
import dev.lanekeeper.processor.write.Generator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * The rounds of one compilation. Reads pipelines and node libraries, resolves and checks their
 * graphs, and writes their wiring. Needs no compiler trees, so it works from class files too. A
 * type whose signatures name a type that is not there yet waits for the next round; in the last one
 * its API is written all the same, so that javac tells of the missing type only.
 */
final class Rounds {

  private final ProcessingEnvironment environment;
  private final Options options;
  private final Supplier<SqlCompiler> sqlCompiler;
  private final Sarif sarif;
  private final Set<String> roots = new TreeSet<>();
  private final Set<String> waiting = new LinkedHashSet<>();
  private final Lineages lineages = new Lineages();
  private boolean warned;

  /**
   * Starts a compilation.
   *
   * @param sqlCompiler loads the compiler; asked when the first query is met
   */
  Rounds(
      ProcessingEnvironment environment,
      Options options,
      Supplier<SqlCompiler> sqlCompiler,
      Sarif sarif) {
    this.environment = environment;
    this.options = options;
    this.sqlCompiler = sqlCompiler;
    this.sarif = sarif;
  }

  void process(RoundEnvironment round) {
    round.getRootElements().forEach(root -> roots.add(root.toString()));
    Subjects subjects = Subjects.in(round.getRootElements());
    Set<TypeElement> types = waited();
    types.addAll(subjects.types());
    if (!types.isEmpty() || !subjects.homeless().isEmpty()) {
      warnIfUnguarded();
      new Round(round.processingOver()).process(types, subjects.homeless());
    }
    if (round.processingOver() && !Sarif.isShared()) {
      sarif.write(); // else the guard does, when it has looked too
    }
  }

  /** Eclipse's compiler runs processors, but no javac plugins. */
  private void warnIfUnguarded() {
    if (!warned && !LaneGuard.isArmed()) {
      warned = true;
      environment
          .getMessager()
          .printMessage(
              Diagnostic.Kind.WARNING,
              "The lane's guard does not run in this compiler; calls beside the lane are found by"
                  + " lanekeeper-maven-plugin:verify, or when javac compiles.");
    }
  }

  /** The pipelines and libraries that waited for this round. */
  private Set<TypeElement> waited() {
    Set<TypeElement> types = new LinkedHashSet<>();
    for (String name : List.copyOf(waiting)) {
      Optional.ofNullable(environment.getElementUtils().getTypeElement(name)).ifPresent(types::add);
    }
    waiting.clear();
    return types;
  }

  private boolean isHere(TypeElement type) {
    return roots.contains(Subjects.outermost(type).toString());
  }

  /** A type that is read and checked. */
  private record Checked(
      TypeElement type, LibraryModel own, Optional<Resolution> graph, Queries queries) {}

  /** One round: the stages, for each type on its own. */
  private final class Round {
    private final boolean last;
    private final Places places = new Places();
    private final Diagnostics diagnostics = new Diagnostics();
    private final Guarded guarded = new Guarded(places, diagnostics);
    private final SourceReader reader = new SourceReader(environment, places, Rounds.this::isHere);
    private final QueryStage queryStage = new QueryStage(sqlCompiler, options.dialects());

    Round(boolean last) {
      this.last = last;
    }

    void process(Set<TypeElement> types, Set<ExecutableElement> homeless) {
      List<Checked> checked = new ArrayList<>();
      for (TypeElement type : types) {
        guarded.run(type, () -> check(type).ifPresent(checked::add));
      }
      for (ExecutableElement node : homeless) {
        guarded.run(node, () -> homeless(node));
      }
      Generator generator = new Generator(lineages, diagnostics.codes());
      Output output = new Output(environment.getFiler(), places, diagnostics);
      for (Checked one : checked) {
        guarded.run(one.type(), () -> output.write(one.type(), write(generator, one)));
      }
      diagnostics.print(environment, places, sarif);
    }

    private void homeless(ExecutableElement node) {
      if (node.getEnclosingElement() instanceof TypeElement type) {
        diagnostics.add(Checks.ofHomeless(reader.homeless(node, type)));
      }
    }

    private Optional<Checked> check(TypeElement type) {
      // read
      Optional<PipelineModel> pipeline =
          Subjects.isPipeline(type) ? Optional.of(reader.pipeline(type)) : Optional.empty();
      LibraryModel own = pipeline.map(PipelineModel::own).orElseGet(() -> reader.library(type));
      if (!last && (own.broken() || pipeline.filter(PipelineModel::broken).isPresent())) {
        waiting.add(type.getQualifiedName().toString());
        return Optional.empty();
      }
      // resolve
      Optional<Resolution> graph = pipeline.map(Resolution::of);
      // check
      diagnostics.add(Checks.ofLibrary(own));
      graph.map(Checks::ofGraph).ifPresent(diagnostics::add);
      Queries queries = pipeline.map(queryStage::compile).orElseGet(() -> queryStage.compile(own));
      diagnostics.add(queries.problems());
      lineages.add(own, queries);
      return Optional.of(new Checked(type, own, graph, queries));
    }

    private List<GeneratedFile> write(Generator generator, Checked one) {
      return one.graph().isPresent()
          ? generator.pipeline(one.graph().get(), one.queries())
          : generator.library(one.own(), one.queries());
    }
  }
}
