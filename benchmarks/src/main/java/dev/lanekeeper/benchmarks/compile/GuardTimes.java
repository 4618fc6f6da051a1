package dev.lanekeeper.benchmarks.compile;

import dev.lanekeeper.benchmarks.measure.ClassPath;
import dev.lanekeeper.benchmarks.measure.Figure;
import dev.lanekeeper.benchmarks.measure.Rounds;
import dev.lanekeeper.benchmarks.measure.Variant;
import dev.lanekeeper.benchmarks.measure.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the guard costs a large library that has nothing for it, and what it reports there when
 * every package is a lane scope: reflective invocation, which is there, and nothing else.
 */
public final class GuardTimes {
  private static final List<String> LIBRARIES = List.of("commons-lang3", "guava");
  private static final Pattern REPORT = Pattern.compile("\"text\": \"\\[LK\\d+] (\\w+)\\.");
  private static final List<String> REFLECTION =
      List.of("Method", "Constructor", "MethodHandle", "Lookup");

  private final Workplace workplace;

  public GuardTimes(Workplace workplace) {
    this.workplace = workplace;
  }

  public List<Figure> figures() throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (String library : LIBRARIES) {
      figures.addAll(figures(library));
    }
    return figures;
  }

  private List<Figure> figures(String library) throws IOException {
    List<Path> sources = UnpackedSources.of(workplace, library);
    ClassPath classes = libraries();
    ClassPath tool = new Tools(workplace).processor();
    Javac none = Javac.withoutProcessor(workplace, "unguarded", sources, classes);
    Javac guarded = Javac.guarded(workplace, "guarded", sources, classes, tool);
    Variant without = new Variant(none::run);
    Variant with = new Variant(guarded::run);
    Rounds.warm(List.of(without, with));
    Rounds.measure(workplace.rounds(), List.of(without, with));
    String name = "guard, " + library + ": ";
    return List.of(
        Figure.ratio(name + "cpu", with.cpu(), without.cpu(), "at most 1.15x"),
        Figure.ratio(name + "wall", with.wall(), without.wall(), Figure.NO_GOAL),
        reports(name, sources, classes, tool));
  }

  private Figure reports(String name, List<Path> sources, ClassPath classes, ClassPath tool)
      throws IOException {
    Path file = workplace.empty("reports").resolve("reports.sarif");
    Javac.guarded(
            workplace,
            "reported",
            sources,
            classes,
            tool,
            "\"-Xplugin:LaneGuard scope=all mode=warn sarif=" + file + "\"")
        .run();
    List<String> reported =
        REPORT
            .matcher(Files.readString(file))
            .results()
            .map((MatchResult result) -> result.group(1))
            .toList();
    long others = reported.stream().filter(type -> !REFLECTION.contains(type)).count();
    return new Figure(
        name + "reports in every package",
        reported.size() - others + " of reflection, " + others + " others",
        "0 others");
  }

  /** The annotations that guava is compiled with. */
  private ClassPath libraries() throws IOException {
    try (Stream<Path> jars = Files.list(workplace.inputs())) {
      return new ClassPath(
          jars.map(jar -> jar.toAbsolutePath().toString())
              .filter(jar -> jar.endsWith(".jar") && !jar.endsWith("-sources.jar"))
              .sorted()
              .toList());
    }
  }
}
