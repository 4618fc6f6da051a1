package dev.lanekeeper.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor in Eclipse's compiler: the same files, the same errors at the same words. */
final class EclipseTest {

  private static final String SHOP =
      """
      package shop;
      import dev.lanekeeper.annotation.*;
      import dev.lanekeeper.lane.Lane;
      import dev.lanekeeper.plan.Plan;
      import java.util.List;
      import org.jspecify.annotations.*;
      @Pipeline(nodes = Source.class)
      public interface Shop {
        @NullMarked record Name(String name, @Nullable List<@Nullable String> others) {}
        @Node @Sql("select name, cast(null as text) as note from orders where id > :after")
        Plan<Noted> noted(Plan<Source.Order> orders, @Input long after);
        record Noted(@Column("name") String called, String note) {}
        @Node static List<Name> names(Plan<Source.Order> orders, Lane lane) { return List.of(); }
        @Node(materialize = true) static Plan<Noted> kept(Plan<Noted> noted) { return noted; }
      }
      """;

  private static final String SOURCE =
      """
      package shop;
      import dev.lanekeeper.annotation.*;
      import dev.lanekeeper.plan.Plan;
      import java.util.List;
      @NodeLibrary
      public interface Source {
        record Order(long id, String name) {}
        @Node @Tag(layer = "inputs") static Plan<Order> orders(@Input(orElse = "1") int count) { return null; }
      }
      """;

  @TempDir private Path folder;

  private record Run(boolean success, String log, Path output) {}

  private Run compile(Map<String, String> sources) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--release", "17", "-parameters", "-nowarn"));
    Path output = Files.createDirectories(folder.resolve("out"));
    arguments.addAll(List.of("-d", output.toString(), "-s", output.toString()));
    arguments.addAll(List.of("-cp", Compilation.classPath(List.of())));
    arguments.addAll(List.of("-processorpath", Compilation.classPath(List.of())));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey());
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    StringWriter log = new StringWriter();
    PrintWriter writer = new PrintWriter(log);
    boolean success = BatchCompiler.compile(arguments.toArray(String[]::new), writer, writer, null);
    return new Run(success, log.toString(), output);
  }

  @Test
  void sameFilesAsJavac() throws IOException {
    Run eclipse = compile(Map.of("Shop.java", SHOP, "Source.java", SOURCE));
    assertThat(eclipse.success()).as(eclipse.log()).isTrue();
    Compilation javac = Compilation.of(SHOP, SOURCE);
    assertThat(javac.errors()).isEmpty();

    String manifest = "META-INF/lanekeeper/shop.Shop.json";
    assertThat(eclipse.output().resolve(manifest)).hasContent(javac.file(manifest));
    for (String name : List.of("ShopWiring", "ShopColumns", "SourceQueries", "SourceColumns")) {
      String written = Files.readString(eclipse.output().resolve("shop/" + name + ".java"));
      assertThat(javac.file("shop/" + name + ".java")).contains("@Guarded\n");
      assertThat(written)
          .isEqualTo(
              javac
                  .file("shop/" + name + ".java")
                  .replace("@Guarded\n", "")
                  .replace("import dev.lanekeeper.annotation.generated.Guarded;\n", ""));
    }
  }

  @Test
  void sameErrorsAsJavac() throws IOException {
    String wrong =
        SHOP.replace("select name", "select nam").replace("List<Name> names", "void names");

    Run eclipse = compile(Map.of("Shop.java", wrong, "Source.java", SOURCE));

    assertThat(eclipse.success()).isFalse();
    String log = eclipse.log().replaceAll("] \\d+:\\d+ ", "] "); // places within the query
    for (String error : Compilation.of(wrong, SOURCE).errors()) {
      String line =
          error.substring("Shop.java:".length(), error.indexOf(':', "Shop.java:".length()));
      String text = error.substring(error.indexOf('[')).lines().findFirst().orElseThrow();
      assertThat(log).contains("Shop.java (at line " + line + ")").contains(text);
    }
  }
}
