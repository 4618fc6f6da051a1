package dev.lanekeeper.benchmarks.compile;

import dev.lanekeeper.benchmarks.measure.ClassPath;
import dev.lanekeeper.benchmarks.measure.ProcessRun;
import dev.lanekeeper.benchmarks.measure.Processes;
import dev.lanekeeper.benchmarks.measure.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One way to compile a set of sources: a whole javac process into an empty folder. */
public final class Javac {
  private static final String CLASSES = "classes";

  private final Workplace workplace;
  private final String name;
  private final List<Path> sources;
  private final List<String> options;

  private Javac(Workplace workplace, String name, List<Path> sources, List<String> options) {
    this.workplace = workplace;
    this.name = name;
    this.sources = sources;
    this.options = options;
  }

  public static Javac withoutProcessor(
      Workplace workplace, String name, List<Path> sources, ClassPath classes) {
    return new Javac(
        workplace, name, sources, List.of("-proc:none", "--class-path", classes.text()));
  }

  /** With the processors that javac finds on the processor path, as in anybody's build. */
  public static Javac withProcessor(
      Workplace workplace, String name, List<Path> sources, ClassPath classes, ClassPath tool) {
    return new Javac(
        workplace,
        name,
        sources,
        List.of("--processor-path", tool.text(), "--class-path", classes.text()));
  }

  /** With a processor that does nothing. */
  static Javac withIdleProcessor(
      Workplace workplace, String name, List<Path> sources, ClassPath classes, ClassPath tool) {
    return new Javac(
        workplace,
        name,
        sources,
        List.of(
            "-processor",
            IdleProcessor.class.getName(),
            "--processor-path",
            tool.text(),
            "--class-path",
            classes.text()));
  }

  /** Without annotation processing, but with the plugins on the processor path: the guard. */
  static Javac guarded(
      Workplace workplace,
      String name,
      List<Path> sources,
      ClassPath classes,
      ClassPath tool,
      String... more) {
    List<String> options = new ArrayList<>(List.of("-proc:none"));
    options.addAll(List.of("--processor-path", tool.text(), "--class-path", classes.text()));
    options.addAll(List.of(more));
    return new Javac(workplace, name, sources, options);
  }

  /** Where the class files are after a run. */
  public Path classes() {
    return workplace.folder().resolve(folderName()).resolve(CLASSES).toAbsolutePath();
  }

  private String folderName() {
    return "javac-" + name;
  }

  /** Compiles; what an earlier run of this name left is gone. */
  public ProcessRun run() throws IOException {
    Path folder = workplace.empty(folderName());
    Path classes = Files.createDirectory(folder.resolve(CLASSES));
    Path generated = Files.createDirectory(folder.resolve("generated"));
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-encoding", "UTF-8", "-nowarn"));
    arguments.addAll(List.of("-parameters", "-d", classes.toString(), "-s", generated.toString()));
    sources.forEach(source -> arguments.add(source.toString()));
    Path file = Files.write(folder.resolve("arguments"), arguments);
    return Processes.run(List.of(Workplace.jdk("javac"), "@" + file), folder);
  }
}
