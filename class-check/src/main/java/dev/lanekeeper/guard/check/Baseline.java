package dev.lanekeeper.guard.check;

import dev.lanekeeper.diagnostic.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Known violations, one a line, sorted: what there was when the guard came. */
final class Baseline {

  private final List<String> left = new ArrayList<>();

  private Baseline() {}

  static Baseline read(@Nullable Path file) {
    Baseline baseline = new Baseline();
    if (file != null && Files.exists(file)) {
      try {
        Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .forEach(baseline.left::add);
      } catch (IOException e) {
        throw new UncheckedIOException(file.toString(), e);
      }
    }
    return baseline;
  }

  /** Takes a violation's line, if there is one left. */
  boolean take(Violation violation) {
    return left.remove(violation.key());
  }

  List<String> left() {
    return List.copyOf(left);
  }

  static String of(Collection<List<Violation>> violations) {
    return violations.stream()
        .flatMap(List::stream)
        .filter(violation -> violation.code() != Code.LK309)
        .map(Violation::key)
        .sorted()
        .collect(
            Collectors.joining("\n", "# Known before the guard came; may only shrink.\n", "\n"));
  }
}
