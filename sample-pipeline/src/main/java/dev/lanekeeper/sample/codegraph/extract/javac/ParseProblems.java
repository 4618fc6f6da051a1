package dev.lanekeeper.sample.codegraph.extract.javac;

import dev.lanekeeper.sample.codegraph.row.Problem;
import dev.lanekeeper.sample.codegraph.row.Reader;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/**
 * Collects javac's errors by file; a file with thousands of them keeps the first ones and their
 * number.
 */
final class ParseProblems implements DiagnosticListener<JavaFileObject> {

  private static final int MOST = 20;

  private final Map<URI, TextObject> sources;
  private final Map<TextObject, List<Problem>> problems = new HashMap<>();
  private final Map<TextObject, Integer> more = new HashMap<>();

  /** Collects for these files; javac wraps them, so they are known by their names. */
  ParseProblems(Map<URI, TextObject> sources) {
    this.sources = sources;
  }

  @Override
  public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject object = diagnostic.getSource();
    TextObject source = object == null ? null : sources.get(object.toUri());
    if (diagnostic.getKind() != Diagnostic.Kind.ERROR || source == null) {
      return;
    }
    List<Problem> known = problems.computeIfAbsent(source, key -> new ArrayList<>());
    if (known.size() == MOST) {
      more.merge(source, 1, Integer::sum);
      return;
    }
    int at = (int) Math.max(-1, diagnostic.getPosition());
    String message = diagnostic.getMessage(Locale.ENGLISH).lines().findFirst().orElse("");
    known.add(
        new Problem(
            source.file().number(),
            Reader.JAVAC,
            String.valueOf(diagnostic.getCode()).replaceFirst("^compiler\\.err\\.", ""),
            message,
            at < 0 ? 0 : source.text().line(at),
            at < 0 ? 0 : source.text().column(at)));
  }

  /** Returns the errors of a file, in the order in which javac met them. */
  List<Problem> of(TextObject source) {
    List<Problem> result = new ArrayList<>(problems.getOrDefault(source, List.of()));
    int others = more.getOrDefault(source, 0);
    if (others > 0) {
      result.add(
          new Problem(
              source.file().number(),
              Reader.JAVAC,
              "more",
              "and " + others + " more errors",
              0,
              0));
    }
    return result;
  }
}
