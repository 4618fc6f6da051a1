package dev.lanekeeper.maven;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.diff.GraphChange;
import dev.lanekeeper.diff.GraphDiff;
import dev.lanekeeper.graph.Graph;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Compares each pipeline's manifest with the one that was accepted last, and fails the build on a
 * change that breaks readers. {@code lanekeeper:accept} accepts the manifests that are built.
 */
@Mojo(name = "diff", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class DiffMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
  private File classes = new File("target/classes");

  /** The folder of accepted manifests, to be committed. */
  @Parameter(
      property = "lanekeeper.accepted",
      defaultValue = "${project.basedir}/src/main/lanekeeper")
  private File accepted = new File("src/main/lanekeeper");

  @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
  private File project = new File("");

  private int breaking;

  /** Made by Maven. */
  public DiffMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (!classes.isDirectory()) {
      getLog().info("No classes to compare");
      return;
    }
    try {
      Map<String, Path> built = Manifests.built(classes.toPath()).files();
      Map<String, Path> baselines = Manifests.in(accepted.toPath()).files();
      for (Map.Entry<String, Path> pipeline : built.entrySet()) {
        Path baseline = baselines.remove(pipeline.getKey());
        if (baseline == null) {
          getLog()
              .info(pipeline.getKey() + " has no accepted manifest: lanekeeper:accept writes one");
        } else {
          compare(pipeline.getKey(), Graph.read(baseline), Graph.read(pipeline.getValue()));
        }
      }
      for (String gone : baselines.keySet()) {
        broken(gone, "the pipeline is removed or renamed; breaks whoever uses it");
      }
    } catch (LaneException wrong) {
      throw new MojoFailureException(wrong.getMessage(), wrong);
    } catch (IOException e) {
      throw new MojoExecutionException(accepted.toString(), e);
    }
    if (breaking > 0) {
      throw new MojoFailureException(
          Code.LK501
              + ": "
              + breaking
              + (breaking == 1 ? " breaking change is" : " breaking changes are")
              + " not accepted.\n  fix: "
              + Code.LK501.fix(
                  "Take it back, or accept it with mvn compile lanekeeper:accept, and commit "
                      + shown(accepted)
                      + " with the change."));
    }
  }

  private String shown(File file) {
    Path base = project.toPath();
    return (file.toPath().startsWith(base) ? base.relativize(file.toPath()) : file).toString();
  }

  private void compare(String pipeline, Graph before, Graph after) {
    GraphDiff diff = GraphDiff.between(before, after);
    diff.compatible().forEach(change -> getLog().info(pipeline + ": " + change.describe()));
    for (GraphChange change : diff.breaking()) {
      broken(pipeline, change.describe());
    }
    if (diff.changes().isEmpty()) {
      getLog().info(pipeline + ": as accepted");
    }
  }

  private void broken(String pipeline, String change) {
    breaking++;
    getLog().error(pipeline + " [" + Code.LK501 + "] " + Code.LK501.message(change));
  }
}
