package dev.lanekeeper.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.maven.TestProject.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the goal finds in class files, and what it lets pass. */
final class ClassFilesIT {

  private static final String FOUND =
      "shop.Old.open(Old.java:10) [LK301] Backend.open(Engine, RuntimeProfile) is restricted";

  private static final String UNGUARDED = "<parameters>true</parameters>";

  @TempDir Path folder;

  @Test
  void findsWhatEclipseCompiled() throws Exception {
    TestProject project = new TestProject(folder).withSource("shop/Old.java", Sources.BYPASS);
    StringWriter messages = new StringWriter();
    boolean compiled =
        BatchCompiler.compile(
            new String[] {
              "-17",
              "-proc:none",
              "-classpath",
              System.getProperty("java.class.path"),
              "-d",
              project.classes().toString(),
              project.file("src/main/java").toString()
            },
            new PrintWriter(messages),
            new PrintWriter(messages),
            null);
    assertThat(compiled).as(messages.toString()).isTrue();
    Outcome outcome = project.check();
    assertThat(outcome.succeeded()).isFalse();
    assertThat(outcome.output()).contains(FOUND);
  }

  @Test
  void failsAboveTheCeiling() throws Exception {
    Outcome outcome =
        new TestProject(folder)
            .withSource("shop/ShopPipeline.java", Sources.PIPELINE)
            .withSource("shop/Main.java", Sources.ROOT_AND_ALLOWED_BYPASS)
            .build("-Dlanekeeper.ceiling=0");
    assertThat(outcome.succeeded()).isFalse();
    assertThat(outcome.output())
        .contains("[LK309] 1 bypasses are allowed, the ceiling is 0.")
        .contains("Remove some of them: shop.Main.report.");
  }

  @Test
  void letsABaselineOnlyShrink() throws Exception {
    String baseline = "-Dlanekeeper.baseline=" + folder.resolve("lane-baseline.txt");
    TestProject project =
        new TestProject(folder).withCompiler(UNGUARDED).withSource("shop/Old.java", Sources.BYPASS);
    assertThat(project.build().output()).contains(FOUND).contains("BUILD FAILURE");

    Outcome written = project.build(baseline, "-Dlanekeeper.writeBaseline");
    assertThat(written.output()).contains("Wrote 1 known violations to").contains("BUILD SUCCESS");
    List<String> lines = Files.readAllLines(project.file("lane-baseline.txt"));
    assertThat(lines).hasSize(2);

    Outcome known = project.build(baseline);
    assertThat(known.output()).contains("[WARNING] " + FOUND).contains("BUILD SUCCESS");

    project.withSource("shop/New.java", Sources.BYPASS.replace("class Old", "class New"));
    Outcome grown = project.build(baseline);
    assertThat(grown.output())
        .contains("[ERROR] shop.New.open(New.java:10) [LK301]")
        .contains("BUILD FAILURE");

    project.withSource("shop/New.java", Sources.NO_BYPASS.replace("Old", "New"));
    project.withSource("shop/Old.java", Sources.NO_BYPASS);
    Outcome corrected = project.build(baseline);
    assertThat(corrected.output())
        .contains("The baseline may shrink: take out the line: " + lines.get(1))
        .contains("BUILD FAILURE");

    Files.delete(project.file("lane-baseline.txt"));
    assertThat(project.build(baseline).output()).contains("BUILD SUCCESS");
  }
}
