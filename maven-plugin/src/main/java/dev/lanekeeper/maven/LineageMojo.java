package dev.lanekeeper.maven;

import dev.lanekeeper.diagnostic.LaneException;
import dev.lanekeeper.graph.Graph;
import dev.lanekeeper.lineage.ColumnId;
import dev.lanekeeper.lineage.ColumnReader;
import dev.lanekeeper.lineage.Lineage;
import dev.lanekeeper.lineage.LineageTrace;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints where a column comes from, or what reads it: {@code mvn compile lanekeeper:lineage
 * -Dcolumn=revenue.total -Ddirection=downstream}.
 */
@Mojo(name = "lineage", threadSafe = true)
public final class LineageMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
  private File classes = new File("target/classes");

  /** The column: {@code node.column}, or {@code node.column.field}. */
  @Parameter(property = "column", required = true)
  private String column = "";

  /** {@code upstream}: where it comes from; {@code downstream}: what reads it. */
  @Parameter(property = "direction", defaultValue = "upstream")
  private String direction = "upstream";

  /** The pipeline's type, with its package; needed where a module has several. */
  @Parameter(property = "lanekeeper.pipeline")
  private @Nullable String pipeline;

  /** Made by Maven. */
  public LineageMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (!List.of("upstream", "downstream").contains(direction)) {
      throw new MojoFailureException(
          "direction is '" + direction + "'; it can be upstream or downstream");
    }
    try {
      Graph graph = Manifests.built(classes.toPath()).graph(pipeline);
      Lineage lineage = Lineage.of(graph);
      ColumnId found = lineage.find(column);
      boolean upstream = direction.equals("upstream");
      LineageTrace trace = upstream ? lineage.upstream(found) : lineage.downstream(found);
      trace.describe().lines().forEach(getLog()::info);
      if (!upstream) {
        readers(lineage.readers(found));
      }
    } catch (LaneException wrong) {
      throw new MojoFailureException(wrong.getMessage(), wrong);
    } catch (IOException e) {
      throw new MojoExecutionException(classes.toString(), e);
    }
  }

  private void readers(List<ColumnReader> readers) {
    getLog().info("Without it " + (readers.isEmpty() ? "everything compiles" : "these break:"));
    readers.forEach(reader -> getLog().info("  " + reader.describe()));
  }
}
