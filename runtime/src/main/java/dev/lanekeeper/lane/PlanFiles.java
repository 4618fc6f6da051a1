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

  /** Returns a problem, with the plan's files behind it unless it names one of them. */
  static String named(String problem, Plan<?> plan) {
    List<Path> files =
        RelWalk.inputsFirst(plan.rel()).stream().flatMap(PlanFiles::of).distinct().toList();
    if (files.isEmpty() || files.stream().map(PlanFiles::name).anyMatch(problem::contains)) {
      return problem;
    }
    String more = files.size() > MOST ? " and " + (files.size() - MOST) + " more" : "";
    return files.stream()
        .limit(MOST)
        .map(Path::toString)
        .collect(Collectors.joining(", ", problem + "\n  the plan reads ", more));
  }

  private static Stream<Path> of(Rel rel) {
    if (!(rel instanceof Rel.Scan scan)) {
      return Stream.of();
    } else if (scan.source() instanceof ScanSource.Parquet parquet) {
      return parquet.files().stream();
    }
    return scan.source() instanceof ScanSource.Csv csv ? csv.files().stream() : Stream.of();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
