package dev.lanekeeper.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** Eclipse's compiler, in this process. */
final class Eclipse {

  private Eclipse() {}

  /** Compiles a project into its classes; returns what the compiler says. */
  static String compile(TestProject project, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(
        List.of(
            "-17",
            "-parameters",
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            project.classes().toString(),
            "-s",
            project.classes().toString(),
            project.file("src/main/java").toString()));
    StringWriter messages = new StringWriter();
    PrintWriter out = new PrintWriter(messages);
    boolean compiled = BatchCompiler.compile(arguments.toArray(String[]::new), out, out, null);
    assertThat(compiled).as(messages.toString()).isTrue();
    return messages.toString();
  }
}
