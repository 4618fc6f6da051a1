package dev.lanekeeper.architecture.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.Engines;
import dev.lanekeeper.testing.LaneExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.ClassNode;

/** The lane is the only road: derived from the class files of all that knows an engine. */
final class OpenPathsTest {

  private static final String OPENS =
      " -> Backend.open(Engine, RuntimeProfile) -> Engine.open(RuntimeProfile)";

  private static final OpenPaths OURS = new OpenPaths(ours());

  @Test
  void nothingPublicReachesAnExecutionUnasked() {
    assertThat(OURS.find()).as("public paths to an execution that are not @RequiresLane").isEmpty();
  }

  /** The command is run by Maven in a process of its own; no code can call its class. */
  @Test
  void onlyTheLibraryForTestsAndTheCommandAboutSourcesHaveRoots() {
    assertThat(OURS.roots())
        .containsExactly(
            "DeterminismConformance.canonicalRowsAreTheSameWhateverThreadsAndBatches(Lane, Path)",
            "DeterminismConformance.stableLimitsAndNumbersTakeTheSameRowsOfTies(Lane, Path)",
            "FullDisk.main(String[])",
            "LaneExtension.resolveParameter(ParameterContext, ExtensionContext)",
            "LimitConformance.batchesAreAsLargeAsTheProfileSays()",
            "LimitConformance.theTimeLimitEndsAnExecution()",
            "MemoryConformance.withASpillFolderTheQueryEndsWellAndNothingIsLeftInIt(Path)",
            "MemoryConformance.withoutASpillFolderTheMemoryLimitEndsAQuery()",
            "RecordTool.main(String[])",
            "SizeConformance.batchesOfAMillionRows()",
            "SizeConformance.batchesOfOneRow()",
            "TpchConformance.tpchIsCanonicalWhateverTheThreads(Lane, Path)",
            "TpchConformance.tpchIsTheSameInDirectMode(Lane, Backend, Path)");
  }

  @Test
  void findsAPathOfEveryForm() {
    List<ClassNode> classes = new ArrayList<>(ours());
    ClassFiles.besides(OpenFixture.class).stream()
        .filter(type -> type.name.startsWith(OpenFixture.class.getName().replace('.', '/')))
        .forEach(classes::add);
    assertThat(new OpenPaths(classes).find())
        .containsExactly(
            "OpenFixture$Inherited.throughASubclass(Engine) -> OpenFixture.helper(Engine)" + OPENS,
            "OpenFixture$ThroughAnInterface.open() -> OpenFixture$Hidden.open()"
                + " -> OpenFixture.helper(Engine)"
                + OPENS,
            "OpenFixture.throughAHelper(Engine) -> OpenFixture.helper(Engine)" + OPENS,
            "OpenFixture.throughALambda(Engine) -> OpenFixture.lambda$throughALambda$0(Engine)"
                + " -> OpenFixture.helper(Engine)"
                + OPENS,
            "OpenFixture.throughAnObject(Engine) -> OpenFixture$Backends.<init>(Engine)"
                + " -> OpenFixture$Backends.iterator() -> OpenFixture$Hidden.open()"
                + " -> OpenFixture.helper(Engine)"
                + OPENS);
  }

  private static List<ClassNode> ours() {
    List<ClassNode> classes = new ArrayList<>(ClassFiles.besides(Backend.class));
    Engines.all().forEach(engine -> classes.addAll(ClassFiles.besides(engine.getClass())));
    classes.addAll(ClassFiles.besides(LaneExtension.class));
    return classes;
  }
}
