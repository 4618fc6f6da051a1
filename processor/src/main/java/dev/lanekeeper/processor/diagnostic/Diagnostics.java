package dev.lanekeeper.processor.diagnostic;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.Severity;
import dev.lanekeeper.processor.sarif.Sarif;
import dev.lanekeeper.processor.text.SourceRange;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic.Kind;

/**
 * Collects the problems of a round and prints them at its end: cycles first, then in source order,
 * each once.
 */
public final class Diagnostics {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing((Problem problem) -> problem.code() != Code.LK103)
          .thenComparing(problem -> problem.place().number());

  private final Set<Problem> problems = new LinkedHashSet<>();

  /** Adds problems. */
  public void add(Collection<Problem> found) {
    problems.addAll(found);
  }

  /** Returns the codes of the errors, each once. */
  public List<String> codes() {
    return problems.stream()
        .map(Problem::code)
        .filter(code -> code.severity() == Severity.ERROR)
        .distinct()
        .sorted()
        .map(Code::name)
        .toList();
  }

  /** Returns the problems in the order in which they are printed. */
  public List<Problem> inOrder() {
    return problems.stream().sorted(ORDER).toList();
  }

  /** Prints all problems, and adds them to the file of the compilation. */
  public void print(ProcessingEnvironment environment, Places places, Sarif sarif) {
    if (problems.isEmpty()) {
      return;
    }
    Sources sources = new Sources(environment);
    Optional<ExactPlaces> exactPlaces = sources.trees().map(ExactPlaces::new);
    Homes homes = new Homes(sources);
    for (Problem problem : inOrder()) {
      Places.Spot spot = places.spot(problem.place());
      Kind kind = kind(problem.code().severity());
      Optional<SourceRange> range = exactPlaces.flatMap(exact -> exact.find(problem, spot));
      if (range.isPresent() && exactPlaces.get().print(kind, problem, range.get())) {
        sarif.add(
            problem.code(),
            kind == Kind.ERROR,
            problem.exactText(),
            Optional.of(range.get().region()));
        continue;
      }
      String text = problem.text(homes.prefix(spot.element()));
      environment
          .getMessager()
          .printMessage(kind, text, spot.element(), spot.annotation(), spot.value());
      sarif.add(
          problem.code(),
          kind == Kind.ERROR,
          text,
          spot.element(),
          spot.annotation(),
          spot.value());
    }
  }

  private static Kind kind(Severity severity) {
    return switch (severity) {
      case ERROR -> Kind.ERROR;
      case WARNING -> Kind.WARNING;
    };
  }
}
