package dev.lanekeeper.processor.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written with {@code -Alanekeeper.sarif}: valid, and the processor's and the guard's. */
final class SarifTest {

  private static final String PIPELINE =
      """
      package shop;

      import dev.lanekeeper.annotation.Node;
      import dev.lanekeeper.annotation.Pipeline;

      @Pipeline
      interface ShopPipeline {

        @Node
        static String top(String ordes) {
      \t\treturn acme.Executor.run(ordes);
        }
      }
      """;

  private static final String BYPASS =
      """
      package shop;

      class Shop {
        String top() {
          return acme.Executor.run("select 1");
        }
      }
      """;

  @TempDir Path support;
  @TempDir Path output;
  @TempDir Path sources;

  private Path file = Path.of("");

  @BeforeEach
  void compileWhatTheCasesUse() throws IOException {
    assertThat(Cases.compileSupport(support).messages()).isEmpty();
    file = output.resolve("sarif/lanekeeper.sarif");
  }

  @Test
  void holdsWhatTheProcessorAndTheGuardFind() throws IOException {
    Files.writeString(sources.resolve("ShopPipeline.java"), PIPELINE);
    Javac.Outcome outcome =
        javac()
            .processing()
            .with("-Alanekeeper.sarif=" + file, "--should-stop=ifError=FLOW")
            .compile(sources);
    assertThat(outcome.messages()).hasSize(2);
    assertThat(read())
        .contains(result("LK101", 0), "\"fullyQualifiedName\": \"ordes\"", region(10, 28, 10, 33))
        .contains(result("LK302", 1), region(11, 10, 11, 27))
        .contains("\"text\": \"[LK302] Node 'top' executes a plan but takes no lane.");
  }

  @Test
  void saysWhatErrorsKeptTheGuardFrom() throws IOException {
    Files.writeString(sources.resolve("ShopPipeline.java"), PIPELINE);
    javac().processing().with("-Alanekeeper.sarif=" + file).compile(sources);
    assertThat(read())
        .contains(result("LK101", 0))
        .contains("\"level\": \"note\"", "1 file was not checked for calls beside the lane");
  }

  @Test
  void isWrittenByTheGuardWithoutAnnotationProcessing() throws IOException {
    Files.writeString(sources.resolve("Shop.java"), BYPASS);
    javac().with("-proc:none", "-Xplugin:LaneGuard sarif=" + file).compile(sources);
    assertThat(read()).contains(result("LK301", 0), region(5, 12, 5, 29), "\"level\": \"error\"");
  }

  @Test
  void isWrittenWhenThereIsNothingToSayToo() throws IOException {
    Files.writeString(sources.resolve("Shop.java"), "package shop; class Shop {}");
    javac().processing().with("-Alanekeeper.sarif=" + file).compile(sources);
    assertThat(read()).contains("\"results\": []", "\"executionSuccessful\": true");
  }

  @Test
  void namesFilesFromTheFolderThatJavacRunsIn() throws IOException {
    Path here = Files.createTempDirectory(Path.of("").toAbsolutePath().resolve("target"), "sarif");
    Files.writeString(here.resolve("Shop.java"), BYPASS);
    javac().processing().with("-Alanekeeper.sarif=" + file).compile(here);
    String name = Path.of("").toAbsolutePath().relativize(here).toString().replace('\\', '/');
    assertThat(read()).contains("\"uri\": \"" + name + "/Shop.java\"");
  }

  @Test
  void isTheSameEachTime() throws IOException {
    Files.writeString(sources.resolve("Shop.java"), BYPASS);
    javac().processing().with("-Alanekeeper.sarif=" + file).compile(sources);
    String first = read();
    javac().processing().with("-Alanekeeper.sarif=" + file).compile(sources);
    assertThat(read()).isEqualTo(first);
  }

  @Test
  void problemsOfQueriesAreTheirWords() throws IOException {
    Files.writeString(
        sources.resolve("Shop.java"),
        """
        package shop;
        import dev.lanekeeper.annotation.*;
        import dev.lanekeeper.plan.Plan;
        @Pipeline
        interface Shop {
          record Row(String id) {}
          @Node static Plan<Row> rows() { return null; }
          @Node @Sql("select idd from rows") Plan<Row> query(Plan<Row> rows);
        }
        """);
    javac().processing().with("-Alanekeeper.sarif=" + file).compile(sources);
    assertThat(read())
        .contains(result("LK203", 0), region(8, 22, 8, 25))
        .contains("[LK203] No column is named 'idd'");
  }

  @Test
  void failsTheCompilationIfItCannotBeWritten() throws IOException {
    Files.writeString(sources.resolve("Shop.java"), "package shop; class Shop {}");
    Path taken = Files.createDirectories(file);
    Javac.Outcome outcome =
        javac().processing().with("-Alanekeeper.sarif=" + taken).compile(sources);
    assertThat(outcome.succeeded()).isFalse();
    assertThat(outcome.messages())
        .last()
        .asString()
        .startsWith("Shop.java:1:1: [LK410] Diagnostics could not be written to " + taken);
  }

  private static String result(String code, int rule) {
    return "\"ruleId\": \"%s\",\n          \"ruleIndex\": %d".formatted(code, rule);
  }

  private static String region(int line, int column, int endLine, int endColumn) {
    String indent = "\n                  ";
    return "\"region\": {"
        + indent
        + ("\"startLine\": %d," + indent + "\"startColumn\": %d," + indent).formatted(line, column)
        + ("\"endLine\": %d," + indent + "\"endColumn\": %d").formatted(endLine, endColumn);
  }

  private String read() throws IOException {
    String text = Files.readString(file);
    try (InputStream in = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      JsonSchema schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
              .getSchema(Objects.requireNonNull(in));
      assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
      assertThat(schema.validate(text.replace("\"ruleId\"", "\"rule\""), InputFormat.JSON))
          .hasSize(text.contains("\"ruleId\"") ? text.split("\"ruleId\"", -1).length - 1 : 0);
    }
    return text;
  }

  private Javac javac() {
    return new Javac(output).on(support);
  }
}
