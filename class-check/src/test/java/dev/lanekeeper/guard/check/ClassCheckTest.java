package dev.lanekeeper.guard.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassCheckTest {

  private static final String SHOP =
      """
      package shop;

      import acme.Executor;
      import dev.lanekeeper.annotation.AllowBypass;
      import dev.lanekeeper.annotation.LaneRoot;

      class Shop {
        @LaneRoot("command line")
        public static void main(String[] arguments) {
          Executor.run("select 1");
        }

        @AllowBypass(reason = "old report", owner = "Ann", until = "2026-06-30")
        String report() {
          return Executor.run("select 2");
        }
      }
      """;

  @TempDir Path support;
  @TempDir Path sources;
  @TempDir Path output;

  @BeforeEach
  void compileWhatTheCasesUse(@TempDir Path none) throws IOException {
    Compiled.compile(Compiled.cases("support"), support, none);
  }

  @Test
  void writesWhatIsAllowedIntoTheLedger() throws IOException {
    CheckResult result = check(SHOP).run();
    assertThat(result.passed()).isTrue();
    assertThat(result.ledgerJson())
        .isEqualTo(
            """
            {
              "version" : 1,
              "classes" : 1,
              "bypasses" : [
                {
                  "place" : "shop.Shop.report",
                  "reason" : "old report",
                  "owner" : "Ann",
                  "until" : "2026-06-30",
                  "uses" : [
                    "Executor.run(String)"
                  ]
                }
              ],
              "roots" : [
                {
                  "place" : "shop.Shop.main",
                  "what" : "command line"
                }
              ],
              "implementors" : [ ]
            }
            """);
    assertThat(result.ledger().line())
        .isEqualTo(
            "Lane: 1 classes checked, 1 allowed bypasses, 1 roots, 0 engines, sources and sinks");
  }

  @Test
  void listsEveryAllowedBypassWhateverItAllows() throws IOException {
    CheckResult result =
        check(
                """
                package shop;

                import acme.Executor;
                import acme.Handle;
                import acme.Opener;
                import dev.lanekeeper.annotation.AllowBypass;
                import dev.lanekeeper.annotation.Node;

                class Shop implements Opener {
                  @AllowBypass(reason = "call", owner = "Ann", until = "2026-06-30")
                  Shop() {
                    Executor.run("select 1");
                  }

                  @Override
                  @AllowBypass(reason = "override", owner = "Ann", until = "2026-06-30")
                  public String open(String url) {
                    return url;
                  }

                  @AllowBypass(reason = "text", owner = "Ann", until = "2026-06-30")
                  String text(Handle handle) {
                    return "" + handle;
                  }

                  @AllowBypass(reason = "expired", owner = "Ann", until = "2025-06-30")
                  String expired() {
                    return Executor.run("select 2");
                  }

                  @AllowBypass(reason = "nothing", owner = "Ann", until = "2026-06-30")
                  void nothing() {}
                }

                final class Nodes {
                  @Node
                  @AllowBypass(reason = "node", owner = "Ann", until = "2026-06-30")
                  static String top() {
                    return Executor.run("select 3");
                  }

                  @AllowBypass(reason = "raw", owner = "Ann", until = "2026-06-30")
                  static Object raw(java.lang.reflect.Method method) throws Exception {
                    return method.invoke(null);
                  }
                }
                """)
            .run();
    assertThat(result.ledger().bypasses())
        .extracting(bypass -> bypass.reason() + ": " + String.join(", ", bypass.uses()))
        .containsExactlyInAnyOrder(
            "call: Executor.run(String)",
            "override: Opener.open(String)",
            "text: ",
            "expired: Executor.run(String)",
            "nothing: ",
            "node: Executor.run(String)",
            "raw: Method.invoke(Object, Object[])");
    assertThat(result.violations())
        .extracting(Violation::code)
        .containsExactlyInAnyOrder(Code.LK304, Code.LK305);
  }

  @Test
  void listsEnginesSourcesAndSinks() throws IOException {
    CheckResult result =
        check(
                """
                package shop;

                abstract class Files implements dev.lanekeeper.io.Sink {}
                """)
            .run();
    assertThat(result.ledger().implementors())
        .containsExactly(new Ledger.Implementor("shop.Files", "Sink"));
  }

  @Test
  void failsAboveTheCeiling() throws IOException {
    assertThat(check(SHOP).withCeiling(1).run().passed()).isTrue();
    assertThat(check(SHOP).withCeiling(0).run().violations())
        .extracting(Violation::text)
        .containsExactly(
            "shop.Shop.report [LK309] 1 bypasses are allowed, the ceiling is 0.\n"
                + "  fix: Remove some of them: shop.Shop.report.");
  }

  @Test
  void letsABaselineOnlyShrink() throws IOException {
    String bypass = "package shop; class Old { String top() { return acme.Executor.run(\"\"); } }";
    CheckResult first = check(bypass).run();
    assertThat(first.violations()).extracting(Violation::code).containsExactly(Code.LK301);
    Path baseline = Files.writeString(support.resolve("baseline.txt"), first.baseline());

    CheckResult known = check(bypass).withBaseline(baseline).run();
    assertThat(known.passed()).isTrue();
    assertThat(known.known()).hasSize(1);

    CheckResult corrected =
        check("package shop; class Old { String top() { return \"\"; } }")
            .withBaseline(baseline)
            .run();
    assertThat(corrected.passed()).isFalse();
    assertThat(corrected.gone()).hasSize(1);
  }

  @Test
  void refusesPipelinesAndLibrariesThatWereCompiledUnguarded() throws IOException {
    String pipeline =
        """
        package shop;

        import dev.lanekeeper.annotation.NodeLibrary;
        import dev.lanekeeper.annotation.Pipeline;
        import dev.lanekeeper.annotation.generated.Guarded;

        @Pipeline(nodes = Nodes.class)
        interface Shop {}

        @NodeLibrary
        final class Nodes {}

        @Guarded
        final class ShopWiring {}
        """;
    assertThat(check(pipeline).run().violations())
        .extracting(Violation::text)
        .containsExactly(
            "shop.Nodes(Shop.java) [LK307] shop.Nodes was compiled without the guard.\n" + HOW,
            "shop.Shop(Shop.java) [LK307] shop.Nodes was compiled without the guard.\n" + HOW);
    assertThat(check(pipeline + "@Guarded final class NodesQueries {}").run().passed()).isTrue();
  }

  private static final String HOW =
      "  fix: Compile it with javac and lanekeeper-processor on the processor path"
          + " (annotationProcessorPaths in Maven, annotationProcessor in Gradle), and with"
          + " annotation processing on (no -proc:none; -proc:full on Java 23 and newer).";

  private ClassCheck check(String source) throws IOException {
    Files.writeString(sources.resolve("Shop.java"), source);
    Compiled.compile(sources, output, support);
    return Compiled.check(output, support);
  }
}
