package dev.lanekeeper.processor.diagnostic;

import com.sun.source.util.Trees;
import dev.lanekeeper.processor.text.ExactPrinter;
import dev.lanekeeper.processor.text.FileRange;
import dev.lanekeeper.processor.text.SourceRange;
import dev.lanekeeper.processor.text.TextPlaces;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.tools.Diagnostic.Kind;

/**
 * Prints problems at the character of a text that they are about, where javac lets itself be asked.
 */
final class ExactPlaces {

  private final TextPlaces places;
  private final ExactPrinter printer;

  ExactPlaces(Trees trees) {
    this.places = new TextPlaces(trees);
    this.printer = new ExactPrinter(trees);
  }

  /** Returns where the sources have what a problem is about. */
  Optional<SourceRange> find(Problem problem, Places.Spot spot) {
    AnnotationMirror annotation = spot.annotation();
    AnnotationValue value = spot.value();
    if (problem.excerpt().isEmpty() || annotation == null || value == null) {
      return Optional.empty();
    }
    Excerpt part = problem.excerpt().get();
    if (part.file().isPresent()) {
      return FileRange.of(
          part.file().get().uri(), part.text(), part.line(), part.column(), part.endColumn());
    }
    return places.find(
        spot.element(), annotation, value, part.line(), part.column(), part.endColumn());
  }

  /** Prints a problem at a place; returns whether it could. */
  boolean print(Kind kind, Problem problem, SourceRange range) {
    return printer.print(kind, problem.exactText(), range);
  }
}
