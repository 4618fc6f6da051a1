package dev.lanekeeper.processor.guard;

import com.sun.source.util.JavacTask;
import dev.lanekeeper.processor.sarif.Sarif;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Runs the javac of this JVM on files, as a build would, with what the tests have on their class
 * path.
 */
final class Javac {

  private final Path output;
  private final List<String> options = new ArrayList<>();
  private @Nullable GuardOptions listening;

  Javac(Path output) {
    this.output = output;
    options.addAll(List.of("-Xlint:-options", "-parameters"));
  }

  Javac with(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Runs our processor; by itself javac looks for processors up to Java 22 only. */
  Javac processing() {
    return with("-processor", "dev.lanekeeper.processor.NodeProcessor");
  }

  /** Puts classes before what the tests have on their class path. */
  Javac on(Path classes) {
    return with("-classpath", classes + File.pathSeparator + System.getProperty("java.class.path"));
  }

  /** Lets a guard with other options than a build can give watch the compilation. */
  Javac listening(GuardOptions options) {
    listening = options;
    return this;
  }

  /** What javac printed: {@code file:line:column: text}, in its order. */
  record Outcome(boolean succeeded, List<String> messages) {}

  Outcome compile(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return compile(files.filter(file -> file.toString().endsWith(".java")).sorted().toList());
    }
  }

  Outcome compile(List<Path> files) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  new StringWriter(),
                  manager,
                  diagnostics,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      if (listening != null) {
        Sarif sarif = Sarif.share(new SourceRegions(task));
        task.addTaskListener(new GuardListener(task, listening, Written.start(), sarif));
      }
      boolean succeeded = task.call();
      return new Outcome(
          succeeded,
          diagnostics.getDiagnostics().stream()
              .sorted(Comparator.comparing(Javac::file))
              .map(Javac::line)
              .toList());
    }
  }

  private static String file(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return source == null ? "" : Path.of(source.toUri()).getFileName().toString();
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    String file = file(diagnostic);
    String text = diagnostic.getMessage(Locale.ROOT);
    return file.isEmpty()
        ? text
        : file
            + ":"
            + diagnostic.getLineNumber()
            + ":"
            + diagnostic.getColumnNumber()
            + ": "
            + text;
  }
}
