package dev.lanekeeper.benchmarks.run;

import dev.lanekeeper.benchmarks.compile.Javac;
import dev.lanekeeper.benchmarks.compile.Tools;
import dev.lanekeeper.benchmarks.measure.ClassPath;
import dev.lanekeeper.benchmarks.measure.Figure;
import dev.lanekeeper.benchmarks.measure.Workplace;
import dev.lanekeeper.benchmarks.source.SourceFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link NodeRun} with JMH, whose own report goes to a file. */
public final class RunTimes {
  private static final int FORKS = 2;
  private static final int ITERATIONS = 5;
  private static final TimeValue ITERATION = TimeValue.seconds(1);

  private final Workplace workplace;

  public RunTimes(Workplace workplace) {
    this.workplace = workplace;
  }

  public List<Figure> figures() throws IOException {
    SourceFolder sources = SourceFolder.in(workplace.empty("run-sources"));
    RunClasses.write(sources);
    Javac javac =
        Javac.withProcessor(
            workplace, "run", sources.files(), ClassPath.own(), new Tools(workplace).processor());
    javac.run();
    Map<String, Double> nanoseconds = measure(javac);
    double ours = time(nanoseconds, "lanekeeper");
    double hand = time(nanoseconds, "handWritten");
    double reflective = time(nanoseconds, "reflective");
    return List.of(
        new Figure("run, 1,000 nodes: a node", Figure.format("%.2f ns", ours), "at most 3 ns"),
        new Figure(
            "run, 1,000 nodes: ours to hand-written calls",
            Figure.format("%.1fx (%.2f ns to %.2f ns)", ours / hand, ours, hand),
            Figure.NO_GOAL),
        new Figure(
            "run, 1,000 nodes: reflective runner to ours",
            Figure.format("%.0fx (%.0f ns to %.2f ns)", reflective / ours, reflective, ours),
            "at least 150x"));
  }

  private Map<String, Double> measure(Javac classes) throws IOException {
    List<String> flags = new ArrayList<>(workplace.jvmFlags());
    flags.add("-D" + RunClasses.FOLDER + "=" + classes.classes());
    Options options =
        new OptionsBuilder()
            .include(NodeRun.class.getName())
            .forks(FORKS)
            .warmupIterations(ITERATIONS)
            .warmupTime(ITERATION)
            .measurementIterations(ITERATIONS)
            .measurementTime(ITERATION)
            .jvmArgs(flags.toArray(String[]::new))
            .shouldFailOnError(true)
            .output(workplace.empty("jmh").resolve("output.txt").toString())
            .build();
    try {
      return new Runner(options)
          .run().stream()
              .map(RunResult::getPrimaryResult)
              .collect(Collectors.toMap(result -> result.getLabel(), result -> result.getScore()));
    } catch (RunnerException e) {
      throw new IOException("JMH: " + e.getMessage(), e);
    }
  }

  private static double time(Map<String, Double> nanoseconds, String name) throws IOException {
    Double time = nanoseconds.get(name);
    if (time == null) {
      throw new IOException("JMH measured nothing called " + name);
    }
    return time;
  }
}
