package dev.lanekeeper.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Starts programs that measure with an engine, each in a process of its own. */
public record Program(Workplace workplace) {

  /** Runs a program to its end and returns what it printed first. */
  public Numbers numbers(Class<?> program, List<String> flags, Object... arguments)
      throws IOException {
    return Numbers.parse(run(program, flags, arguments).firstOutput());
  }

  /** Runs a program to its end. */
  public ProcessRun run(Class<?> program, List<String> flags, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Workplace.jdk("java"));
    command.addAll(workplace.jvmFlags());
    command.addAll(flags);
    command.addAll(List.of("--class-path", ClassPath.own().text(), program.getName()));
    Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
    return Processes.run(command, folder());
  }

  /** Where these programs keep what is made once and read often. */
  public Path folder() throws IOException {
    return Files.createDirectories(workplace.folder().resolve("lane")).toAbsolutePath();
  }
}
