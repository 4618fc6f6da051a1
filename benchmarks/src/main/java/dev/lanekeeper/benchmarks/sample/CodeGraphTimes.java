package dev.lanekeeper.benchmarks.sample;

import dev.lanekeeper.benchmarks.measure.ClassPath;
import dev.lanekeeper.benchmarks.measure.Figure;
import dev.lanekeeper.benchmarks.measure.ProcessRun;
import dev.lanekeeper.benchmarks.measure.Processes;
import dev.lanekeeper.benchmarks.measure.Rounds;
import dev.lanekeeper.benchmarks.measure.Variant;
import dev.lanekeeper.benchmarks.measure.Workplace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The code graph as whole processes: how long, how much memory, and what happens to both as the
 * input grows.
 */
public final class CodeGraphTimes {
  /** Started as a user starts it, so by its name. */
  private static final String PROGRAM = "dev.lanekeeper.sample.codegraph.Main";

  private static final int MOST_ROUNDS = 3;
  private static final double MILLISECONDS_A_SECOND = 1000;
  private static final double BYTES_A_MEBIBYTE = 1 << 20;

  private final Workplace workplace;

  public CodeGraphTimes(Workplace workplace) {
    this.workplace = workplace;
  }

  public List<Figure> figures() throws IOException {
    SourcesJar small = SourcesJar.find(workplace.inputs(), "commons-lang3");
    SourcesJar large = SourcesJar.find(workplace.inputs(), "hibernate-core");
    Variant ofSmall = new Variant(() -> run(small));
    Variant ofLarge = new Variant(() -> run(large));
    Rounds.measure(Math.min(MOST_ROUNDS, workplace.rounds()), List.of(ofSmall, ofLarge));
    return List.of(
        wall(small, ofSmall, "under 15 s"),
        memory(small, ofSmall, "under 1,024 MiB"),
        wall(large, ofLarge, Figure.NO_GOAL),
        memory(large, ofLarge, "under 3,072 MiB"),
        Figure.ratio(
            "code graph: wall a MB, hibernate-core to commons-lang3",
            ofLarge.wall() / large.megabytes(),
            ofSmall.wall() / small.megabytes(),
            "at most 1.3x"));
  }

  private ProcessRun run(SourcesJar jar) throws IOException {
    Path folder = workplace.empty("code-graph");
    List<String> command = new ArrayList<>();
    command.add(Workplace.jdk("java"));
    command.addAll(workplace.jvmFlags());
    command.addAll(List.of("--class-path", ClassPath.own().text(), PROGRAM));
    command.addAll(List.of("--out", folder.resolve("out").toString(), jar.path().toString()));
    return Processes.run(command, folder);
  }

  private static Figure wall(SourcesJar jar, Variant variant, String goal) {
    return new Figure(
        Figure.format("code graph, %s (%.1f MB): wall", jar.name(), jar.megabytes()),
        Figure.format(
            "%.1f s (%.1f s cpu)",
            variant.wall() / MILLISECONDS_A_SECOND, variant.cpu() / MILLISECONDS_A_SECOND),
        goal);
  }

  private static Figure memory(SourcesJar jar, Variant variant, String goal) {
    return new Figure(
        "code graph, " + jar.name() + ": peak memory",
        Figure.format("%,.0f MiB", variant.peakBytes() / BYTES_A_MEBIBYTE),
        goal);
  }
}
