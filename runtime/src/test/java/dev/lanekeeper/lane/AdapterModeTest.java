package dev.lanekeeper.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AdapterModeTest {

  @TempDir private Path folder;

  @Test
  void javacWarnsOfDirectModeAndNotOfTheBridge() {
    assertThat(warnings("DIRECT"))
        .singleElement()
        .asString()
        .contains("DIRECT in dev.lanekeeper.lane.AdapterMode has been deprecated");
    assertThat(warnings("BRIDGE")).isEmpty();
  }

  private List<String> warnings(String mode) {
    DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
    String text = "class Shop { Object mode = dev.lanekeeper.lane.AdapterMode." + mode + "; }";
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("string:///Shop.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    List<String> options =
        List.of(
            "-Xlint:deprecation",
            "-proc:none",
            "-d",
            folder.toString(),
            "-classpath",
            System.getProperty("java.class.path"));
    boolean compiled =
        ToolProvider.getSystemJavaCompiler()
            .getTask(null, null, collector, options, null, List.of(source))
            .call();
    assertThat(compiled).isTrue();
    return collector.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .toList();
  }
}
