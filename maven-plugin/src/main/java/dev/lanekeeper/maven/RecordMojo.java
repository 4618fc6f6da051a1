package dev.lanekeeper.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Prints the record of a file or of a database's table, to paste: {@code -Dfile=orders.csv}. */
@Mojo(name = "record", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class RecordMojo extends SourceMojo {

  /** The record's name; else made of the file's or table's. */
  @Parameter(property = "name")
  private @Nullable String name;

  /** How many rows of a CSV or JSON file to look at; else all. */
  @Parameter(property = "rows")
  private @Nullable String rows;

  /** Whether the record is for code that is marked NullMarked. */
  @Parameter(property = "nullMarked", defaultValue = "false")
  private boolean nullMarked;

  /** Made by Maven. */
  public RecordMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    SourceTool tool = tool();
    tool.option("name", name);
    tool.option("rows", rows);
    tool.option("nullMarked", nullMarked);
    SourceTool.Said said = tool.run("record");
    if (said.exit() != 0) {
      throw new MojoExecutionException(said.text());
    }
    getLog().info("\n\n" + said.text() + "\n");
  }
}
