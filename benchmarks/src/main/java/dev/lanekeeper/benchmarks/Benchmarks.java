package dev.lanekeeper.benchmarks;

import dev.lanekeeper.benchmarks.measure.ClassPath;
import dev.lanekeeper.benchmarks.measure.Figure;
import dev.lanekeeper.benchmarks.measure.Table;
import dev.lanekeeper.benchmarks.measure.Workplace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Measures and prints one table. It passes no verdict and ends with code 0 also when a goal is
 * missed or a measurement breaks. Arguments name the {@link Section}s to measure, all without any.
 * System properties, which the build sets: {@code benchmarks.folder}, {@code benchmarks.inputs},
 * {@code benchmarks.tools}, {@code benchmarks.jvm.flags}, {@code benchmarks.rounds}.
 */
public final class Benchmarks {

  private Benchmarks() {}

  public static void main(String[] arguments) {
    Workplace workplace =
        new Workplace(
            Path.of(setting("folder")),
            Path.of(setting("inputs")),
            ClassPath.parse(setting("tools")),
            words(setting("jvm.flags")),
            Integer.parseInt(setting("rounds")));
    List<Section> sections =
        arguments.length == 0 ? Section.ALL : Arrays.stream(arguments).map(Section::named).toList();
    System.out.println(new Table(measure(sections, workplace)).text());
  }

  private static List<Figure> measure(List<Section> sections, Workplace workplace) {
    List<Figure> figures = new ArrayList<>();
    for (Section section : sections) {
      System.out.println("measuring: " + section.title());
      try {
        figures.addAll(section.figures(workplace));
      } catch (IOException | RuntimeException e) {
        e.printStackTrace();
        figures.add(Figure.failed(section.title(), e));
      }
    }
    return figures;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("\\s+")).filter(Predicate.not(String::isEmpty)).toList();
  }

  private static String setting(String name) {
    String value = System.getProperty("benchmarks." + name);
    if (value == null) {
      throw new IllegalArgumentException("-Dbenchmarks." + name + " is missing");
    }
    return value;
  }
}
