package dev.lanekeeper.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.maven.TestProject.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    Eclipse.compile(project, "-proc:none");
    Outcome outcome = project.check();
    assertThat(outcome.succeeded()).isFalse();
    assertThat(outcome.output()).contains(FOUND);
  }

  @Test
  void eclipseRunsTheProcessorAndSaysOnceThatTheGuardDoesNot() throws Exception {
    TestProject project =
        new TestProject(folder).withSource("shop/ShopPipeline.java", Sources.PIPELINE);
    String messages =
        Eclipse.compile(project, "-processorpath", System.getProperty("java.class.path"));
    assertThat(messages.split("The lane's guard does not run in this compiler", -1)).hasSize(2);
    assertThat(project.classes().resolve("shop/ShopPipelineWiring.class")).exists();
    assertThat(project.check().output())
        .contains("[LK307] shop.ShopPipeline was compiled without the guard.")
        .contains("BUILD FAILURE");
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
