package dev.lanekeeper.maven;

import dev.lanekeeper.diagnostic.Code;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Accepts the manifests that are built, whatever they change: {@code lanekeeper:diff} compares with
 * them from now on. Commit the files with the change that they accept.
 */
@Mojo(name = "accept", threadSafe = true)
public final class AcceptMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
  private File classes = new File("target/classes");

  /** The folder of accepted manifests, to be committed. */
  @Parameter(
      property = "lanekeeper.accepted",
      defaultValue = "${project.basedir}/src/main/lanekeeper")
  private File accepted = new File("src/main/lanekeeper");

  /** Made by Maven. */
  public AcceptMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (!classes.isDirectory()) {
      throw new MojoFailureException(
          Code.LK503
              + ": "
              + Code.LK503.message("Nothing is compiled in " + classes + ".")
              + "\n  fix: "
              + Code.LK503.fix("mvn compile lanekeeper:accept"));
    }
    Manifests baselines = Manifests.in(accepted.toPath());
    try {
      Map<String, Path> built = Manifests.built(classes.toPath()).files();
      for (Map.Entry<String, Path> old : baselines.files().entrySet()) {
        if (!built.containsKey(old.getKey())) {
          Files.delete(old.getValue());
          getLog().info("Accepted that " + old.getKey() + " is gone");
        }
      }
      for (Map.Entry<String, Path> pipeline : built.entrySet()) {
        Path file = baselines.file(pipeline.getKey());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Files.readAllBytes(pipeline.getValue()));
        getLog().info("Accepted " + file);
      }
    } catch (IOException e) {
      throw new MojoExecutionException(accepted.toString(), e);
    }
  }
}
