package dev.lanekeeper.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One run of javac with the processor, on sources given as texts. */
final class Compilation {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:[@\\w(){}.,= \"]* )?@?(?:class|interface|record|enum) (\\w+)");

  private final List<Diagnostic<? extends JavaFileObject>> diagnostics;
  private final boolean success;
  private final Path output;

  private Compilation(
      List<Diagnostic<? extends JavaFileObject>> diagnostics, boolean success, Path output) {
    this.diagnostics = diagnostics;
    this.success = success;
    this.output = output;
  }

  /** Compiles with the processor. */
  static Compilation of(String... sources) {
    return with(List.of(), List.of(new NodeProcessor()), List.of(), sources);
  }

  /** Compiles with the processor and options of javac. */
  static Compilation with(List<String> options, String... sources) {
    return with(options, List.of(new NodeProcessor()), List.of(), sources);
  }

  /** Processes classes from class files, as {@code javac -processor ... ClassName} does. */
  static Compilation ofClassFiles(Path folder, String... classNames) {
    return ofClassFiles(List.of(folder), List.of(classNames));
  }

  /** Compiles sources and processes class files with them, as Gradle does for what is unchanged. */
  static Compilation ofClassFiles(List<Path> classPath, List<String> names, String... sources) {
    List<JavaFileObject> files = Stream.of(sources).map(Compilation::source).toList();
    return run(List.of(), List.of(new NodeProcessor()), classPath, names, files);
  }

  /** Compiles with options of javac, some processors and more folders on the class path. */
  static Compilation with(
      List<String> options, List<Processor> processors, List<Path> classPath, String... sources) {
    List<JavaFileObject> files = Stream.of(sources).map(Compilation::source).toList();
    return run(options, processors, classPath, List.of(), files);
  }

  /** Compiles sources that are files. */
  static Compilation ofFiles(List<String> options, Path... sources) {
    try (StandardJavaFileManager files =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, null)) {
      List<JavaFileObject> read = new ArrayList<>();
      files.getJavaFileObjects(sources).forEach(read::add);
      return run(options, List.of(new NodeProcessor()), List.of(), List.of(), read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Compilation run(
      List<String> options,
      List<Processor> processors,
      List<Path> classPath,
      List<String> classNames,
      List<JavaFileObject> sources) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> collected = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(collected, Locale.ROOT, null)) {
      Path output =
          Files.createTempDirectory(Files.createDirectories(Path.of("target/compiled")), "");
      List<String> all = new ArrayList<>(List.of("--release", "17", "-d", output.toString()));
      all.addAll(List.of("-cp", classPath(classPath)));
      all.addAll(options);
      JavaCompiler.CompilationTask task =
          javac.getTask(new StringWriter(), files, collected, all, classNames, sources);
      task.setProcessors(processors);
      boolean success = task.call();
      return new Compilation(collected.getDiagnostics(), success, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the class path of this test, with folders in front. */
  static String classPath(List<Path> more) {
    String own =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    StringBuilder path = new StringBuilder();
    more.forEach(folder -> path.append(folder).append(java.io.File.pathSeparator));
    return path.append(own).toString();
  }

  private static JavaFileObject source(String text) {
    Matcher type = TYPE.matcher(text);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in " + text);
    }
    Matcher home = PACKAGE.matcher(text);
    String folder = home.find() ? home.group(1).replace('.', '/') + "/" : "";
    URI uri = URI.create("string:///" + folder + type.group(1) + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  boolean success() {
    return success;
  }

  /** Returns where the class files, generated sources and resources lie. */
  Path output() {
    return output;
  }

  /** Returns each error as {@code File.java:line:column text}. */
  List<String> errors() {
    return diagnostics.stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(Compilation::text)
        .toList();
  }

  /** Returns the errors as javac prints them, with the line of the source and what points at it. */
  List<String> shown() {
    return diagnostics.stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .toList();
  }

  /** Returns everything that javac said. */
  List<String> all() {
    return diagnostics.stream().map(found -> found.getKind() + " " + text(found)).toList();
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String place =
        source == null
            ? ""
            : Path.of(source.toUri().getPath()).getFileName()
                + ":"
                + diagnostic.getLineNumber()
                + ":"
                + diagnostic.getColumnNumber()
                + " ";
    return place + diagnostic.getMessage(Locale.ROOT);
  }

  /** Returns a generated source or resource. */
  String file(String path) {
    try {
      return Files.readString(output.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all files that the compilation wrote, by path. */
  Map<String, byte[]> files() {
    Map<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(output)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        found.put(output.relativize(path).toString(), Files.readAllBytes(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** Loads a compiled class. */
  Class<?> load(String name) {
    try {
      URL[] urls = {output.toUri().toURL()};
      return new URLClassLoader(urls, Compilation.class.getClassLoader()).loadClass(name);
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(String.join("\n", all()), e);
    }
  }
}
