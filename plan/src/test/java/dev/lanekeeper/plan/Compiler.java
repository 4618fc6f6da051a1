package dev.lanekeeper.plan;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a class against the tests' class path. */
final class Compiler {

  private Compiler() {}

  /**
   * Compiles one class.
   *
   * @param name its full name
   * @param source its text
   * @param target the folder for its class file
   * @return javac's errors and warnings, with their lines
   */
  static List<String> compile(String name, String source, Path target) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    String classPath = System.getProperty("java.class.path");
    List<String> options =
        List.of("-proc:none", "-Xlint:all", "-cp", classPath, "-d", target.toString());
    List<Source> sources = List.of(new Source(name, source));
    compiler.getTask(null, null, diagnostics, options, null, sources).call();
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(Compiler::text)
        .toList();
  }

  private static String text(Diagnostic<?> diagnostic) {
    return diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
