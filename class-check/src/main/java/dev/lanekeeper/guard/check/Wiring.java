package dev.lanekeeper.guard.check;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.guard.GuardNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Knows generated wiring by the mark that the processor writes, and only writes while the guard
 * watches. So a pipeline or library without it was compiled without the guard.
 */
final class Wiring {

  private static final List<String> GENERATED = List.of("Wiring", "Queries", "Columns");

  private static final String HOW =
      "Compile it with javac and lanekeeper-processor on the processor path"
          + " (annotationProcessorPaths in Maven, annotationProcessor in Gradle), and with"
          + " annotation processing on (no -proc:none; -proc:full on Java 23 and newer).";

  private final ClassIndex index;

  Wiring(ClassIndex index) {
    this.index = index;
  }

  boolean isGenerated(ClassInfo type) {
    return type.has(GuardNames.GUARDED)
        || Optional.ofNullable(type.outer())
            .flatMap(index::find)
            .filter(this::isGenerated)
            .isPresent();
  }

  /** Returns what of a pipeline was compiled unguarded: itself, or a library that it is made of. */
  List<Violation> unguarded(ClassInfo type) {
    boolean own = type.has(GuardNames.PIPELINE) || type.has(GuardNames.NODE_LIBRARY);
    Stream<String> libraries =
        type.marks().stream()
            .filter(mark -> mark.type().equals(GuardNames.PIPELINE))
            .flatMap(mark -> Stream.of(mark.value("nodes").split(",")))
            .filter(name -> !name.isEmpty());
    return Stream.concat(own ? Stream.of(type.name()) : Stream.empty(), libraries)
        .filter(name -> !isGuarded(name))
        .map(
            name ->
                new Violation(
                    Code.LK307,
                    type.name(),
                    "",
                    type.source(),
                    0,
                    Code.LK307.message(name),
                    Code.LK307.fix(HOW)))
        .toList();
  }

  private boolean isGuarded(String name) {
    return GENERATED.stream()
        .flatMap(
            ending -> Stream.of(name.replace('$', '_') + ending, name.replace("$", "") + ending))
        .anyMatch(each -> index.find(each).filter(this::isGenerated).isPresent());
  }
}
