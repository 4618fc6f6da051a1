package dev.lanekeeper.lane;

import dev.lanekeeper.plan.Plan;
import dev.lanekeeper.plan.rel.Rel;
import dev.lanekeeper.plan.rel.RelWalk;
import dev.lanekeeper.plan.rel.ScanSource;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the files that a plan reads where an engine, in the middle of them, does not. */
final class PlanFiles {

  private static final int MOST = 3;

  private PlanFiles() {}

  /** Returns a problem, with the plan's files behind it unless it names what the plan reads. */
  static String named(String problem, Plan<?> plan) {
    List<ScanSource> sources =
        RelWalk.inputsFirst(plan.rel()).stream()
            .flatMap(rel -> rel instanceof Rel.Scan scan ? Stream.of(scan.source()) : Stream.of())
            .distinct()
            .toList();
    List<Path> files = sources.stream().flatMap(PlanFiles::files).distinct().toList();
    if (files.isEmpty() || sources.stream().flatMap(PlanFiles::names).anyMatch(problem::contains)) {
      return problem;
    }
    String more = files.size() > MOST ? " and " + (files.size() - MOST) + " more" : "";
    return files.stream()
        .limit(MOST)
        .map(Path::toString)
        .collect(Collectors.joining(", ", problem + "\n  the plan reads ", more));
  }

  private static Stream<Path> files(ScanSource source) {
    return source instanceof ScanSource.Files read ? read.files().stream() : Stream.of();
  }

  /** Returns what messages call a source's parts. */
  private static Stream<String> names(ScanSource source) {
    return source instanceof ScanSource.Rows rows
        ? Stream.of(rows.rows().description())
        : files(source).map(file -> String.valueOf(file.getFileName()));
  }
}
