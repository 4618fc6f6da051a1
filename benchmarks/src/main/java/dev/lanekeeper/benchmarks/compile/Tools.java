package dev.lanekeeper.benchmarks.compile;

import dev.lanekeeper.benchmarks.measure.ClassPath;
import dev.lanekeeper.benchmarks.measure.Workplace;
import java.util.regex.Pattern;

/** What is on javac's two paths for each of the compared tools, and nothing else. */
public final class Tools {
  private static final String OURS =
      "lanekeeper-(processor|annotations|plan)[-/]|com.palantir.javapoet";
  private static final Pattern OWN =
      Pattern.compile("benchmarks.target.*classes$|lanekeeper-benchmarks");
  private static final Pattern PROCESSOR = Pattern.compile(OURS + "|jspecify");
  private static final Pattern NOT_DAGGER = Pattern.compile(OURS);
  private static final Pattern CLASSES =
      Pattern.compile(
          "lanekeeper-(annotations|plan|runtime)[-/]|jspecify|arrow-(vector|memory-core)");
  private static final Pattern DAGGER_CLASSES =
      Pattern.compile("com.google.dagger.dagger.|[a-z]+.inject.|jspecify");

  private final Workplace workplace;

  public Tools(Workplace workplace) {
    this.workplace = workplace;
  }

  /** Lanekeeper's processor path. */
  public ClassPath processor() {
    return workplace.tools().with(PROCESSOR);
  }

  /** The processor path of the processor that does nothing. */
  ClassPath idle() {
    return ClassPath.own().with(OWN);
  }

  /** The class path of a Lanekeeper pipeline. */
  ClassPath classes() {
    return ClassPath.own().with(CLASSES);
  }

  /** Dagger's processor path. */
  ClassPath dagger() {
    return workplace.tools().without(NOT_DAGGER);
  }

  /** The class path of a Dagger component. */
  ClassPath daggerClasses() {
    return workplace.tools().with(DAGGER_CLASSES);
  }
}
