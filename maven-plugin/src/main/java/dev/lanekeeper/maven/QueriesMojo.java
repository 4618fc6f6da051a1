package dev.lanekeeper.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes Maven compile again where the {@code .sql} file of a query changed and no source did: takes
 * away the older class files beside it.
 */
@Mojo(name = "queries", defaultPhase = LifecyclePhase.PROCESS_SOURCES, threadSafe = true)
public final class QueriesMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project.compileSourceRoots}", readonly = true, required = true)
  private List<String> sources = List.of();

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
  private File classes = new File("target/classes");

  @Parameter(defaultValue = "${project.testCompileSourceRoots}", readonly = true, required = true)
  private List<String> testSources = List.of();

  @Parameter(
      defaultValue = "${project.build.testOutputDirectory}",
      readonly = true,
      required = true)
  private File testClasses = new File("target/test-classes");

  /** Made by Maven. */
  public QueriesMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    try {
      takeAway(QueryFiles.stale(sources, classes.toPath()));
      takeAway(QueryFiles.stale(testSources, testClasses.toPath()));
    } catch (IOException e) {
      throw new MojoExecutionException(classes.toString(), e);
    }
  }

  private void takeAway(Map<Path, List<Path>> stale) throws IOException {
    for (Map.Entry<Path, List<Path>> query : stale.entrySet()) {
      getLog().info(query.getKey() + " changed: its query is compiled again");
      for (Path older : query.getValue()) {
        Files.deleteIfExists(older);
      }
    }
  }
}
