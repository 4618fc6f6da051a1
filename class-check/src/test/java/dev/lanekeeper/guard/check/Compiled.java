package dev.lanekeeper.guard.check;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Sources compiled without the guard, as another compiler would. */
final class Compiled {

  private static final Path CASES = Path.of(System.getProperty("lanekeeper.guard.cases"));
  static final LocalDate TODAY = LocalDate.of(2026, 1, 2);

  private Compiled() {}

  static Path cases(String kind) {
    return CASES.resolve(kind);
  }

  static void compile(Path sources, Path output, Path support) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> files = Files.walk(sources)) {
      StringWriter messages = new StringWriter();
      List<String> options =
          List.of(
              "-proc:none",
              "-parameters",
              "-g",
              "-d",
              output.toString(),
              "-cp",
              classPath(support));
      boolean compiled =
          javac
              .getTask(
                  messages,
                  null,
                  null,
                  options,
                  null,
                  javac
                      .getStandardFileManager(null, null, null)
                      .getJavaFileObjectsFromPaths(
                          files.filter(file -> file.toString().endsWith(".java")).toList()))
              .call();
      if (!compiled) {
        throw new IllegalStateException(messages.toString());
      }
    }
  }

  static ClassCheck check(Path output, Path support) {
    List<Path> classPath =
        Arrays.stream(classPath(support).split(File.pathSeparator)).map(Path::of).toList();
    return ClassCheck.of(List.of(output), classPath).withToday(TODAY);
  }

  private static String classPath(Path support) {
    return support + File.pathSeparator + System.getProperty("java.class.path");
  }
}
