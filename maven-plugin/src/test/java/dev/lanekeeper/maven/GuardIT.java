package dev.lanekeeper.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lanekeeper.maven.TestProject.Outcome;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guard in builds with Maven, on and off. */
final class GuardIT {

  private static final String UNGUARDED =
      "shop.ShopPipeline(ShopPipeline.java) [LK307] shop.ShopPipeline was compiled without the guard.";

  private static final String HOW =
      "  fix: Compile it with javac and lanekeeper-processor on the processor path"
          + " (annotationProcessorPaths in Maven, annotationProcessor in Gradle), and with"
          + " annotation processing on (no -proc:none; -proc:full on Java 23 and newer).";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void passesAndWritesTheLedger(boolean fork) throws Exception {
    TestProject project =
        shop()
            .withCompiler(TestProject.GUARDED + "<fork>" + fork + "</fork>")
            .withSource("shop/Main.java", Sources.ROOT_AND_ALLOWED_BYPASS);
    Outcome outcome = project.build("-Dlanekeeper.ceiling=1");
    assertThat(outcome.output()).contains("1 allowed bypasses, 1 roots").contains("BUILD SUCCESS");
    assertThat(project.ledger())
        .contains("\"place\" : \"shop.Main.report\"")
        .contains("\"Backend.open(Engine, RuntimeProfile)\"")
        .contains("\"place\" : \"shop.Main.main\"");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void stopsABypassInJavac(boolean fork) throws Exception {
    Outcome outcome =
        shop()
            .withCompiler(TestProject.GUARDED + "<fork>" + fork + "</fork>")
            .withSource("shop/Old.java", Sources.BYPASS)
            .build();
    assertThat(outcome.succeeded()).isFalse();
    assertThat(outcome.output())
        .contains("Old.java:[10,1")
        .contains("[LK301] Backend.open(Engine, RuntimeProfile) is restricted");
  }

  @Test
  void worksOnTheModulePath() throws Exception {
    TestProject project = shop().withSource("module-info.java", Sources.MODULE);
    Outcome passing = project.build();
    assertThat(passing.output()).contains("BUILD SUCCESS");
    Outcome failing = project.withSource("shop/Old.java", Sources.BYPASS).build();
    assertThat(failing.succeeded()).isFalse();
    assertThat(failing.output()).contains("Old.java:[10,1").contains("[LK301]");
  }

  @Test
  void failsABuildWithoutTheProcessorAndSaysHowToTurnItOn() throws Exception {
    Outcome outcome = shop().withCompiler("<parameters>true</parameters>").build();
    assertThat(outcome.succeeded()).isFalse();
    assertThat(outcome.output()).contains(UNGUARDED).contains(HOW);
  }

  @Test
  void failsABuildWithoutAnnotationProcessing() throws Exception {
    TestProject project = shop().withCompiler(TestProject.GUARDED + "<proc>none</proc>");
    Outcome outcome = project.build();
    assertThat(outcome.succeeded()).isFalse();
    assertThat(outcome.output()).contains(UNGUARDED).contains(HOW);
  }

  @Test
  void javac23AndNewerLookForNoProcessorOnTheClassPathButTheGuardRuns() throws Exception {
    Optional<Path> jdk = Jdks.atLeast(23);
    assumeTrue(jdk.isPresent(), "no JDK 23 or newer beside the running one");
    TestProject project =
        shop()
            .withJdk(jdk.get())
            .withCompiler("<parameters>true</parameters>")
            .withProcessorAsDependency();
    Outcome unguarded = project.build();
    assertThat(unguarded.succeeded()).isFalse();
    assertThat(unguarded.output()).contains(UNGUARDED).contains(HOW);
    Outcome bypass = project.withSource("shop/Old.java", Sources.BYPASS).build();
    assertThat(bypass.output()).contains("Old.java:[10,1").contains("[LK301]");
    Outcome turnedOn =
        project
            .withSource("shop/Old.java", Sources.NO_BYPASS)
            .withCompiler("<parameters>true</parameters><proc>full</proc>")
            .build();
    assertThat(turnedOn.output()).contains("BUILD SUCCESS");
  }

  private TestProject shop() throws Exception {
    return new TestProject(folder).withSource("shop/ShopPipeline.java", Sources.PIPELINE);
  }
}
