package dev.lanekeeper.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Compares a file or a database's table with its record: {@code -Dfile=orders.csv
 * -Drecord=shop.Shop$Order}. Fails the build if a plan that reads it would fail.
 */
@Mojo(name = "drift", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class DriftMojo extends SourceMojo {

  /** The record's class, as class files are named. */
  @Parameter(property = "record", required = true)
  private @Nullable String record;

  /** Made by Maven. */
  public DriftMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    SourceTool tool = tool();
    tool.option("record", record);
    SourceTool.Said said = tool.run("drift");
    switch (said.exit()) {
      case 0 -> getLog().info(said.text());
      case 1 -> throw new MojoFailureException(said.text());
      default -> throw new MojoExecutionException(said.text());
    }
  }
}
