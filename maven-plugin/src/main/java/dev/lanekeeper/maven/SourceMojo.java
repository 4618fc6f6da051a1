package dev.lanekeeper.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals about sources are told. The project's class path has an engine and the driver. */
abstract class SourceMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project.runtimeClasspathElements}", readonly = true, required = true)
  private List<String> classPath = List.of();

  @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
  private File target = new File("target");

  /** A Parquet, CSV, JSON or Arrow file. */
  @Parameter(property = "file")
  private @Nullable String file;

  /** The format, where the file's name does not say it: parquet, csv, json or arrow. */
  @Parameter(property = "format")
  private @Nullable String format;

  /** What separates the values of a CSV file. */
  @Parameter(property = "delimiter")
  private @Nullable String delimiter;

  /** The text that stands for null in a CSV file, besides the empty one. */
  @Parameter(property = "nullText")
  private @Nullable String nullText;

  /** The JDBC URL of a database; else that of the variable LANEKEEPER_JDBC_URL. */
  @Parameter(property = "jdbc")
  private @Nullable String jdbc;

  /** The database's user; else that of the variable LANEKEEPER_JDBC_USER. */
  @Parameter(property = "user")
  private @Nullable String user;

  /** The user's password; better kept in the variable LANEKEEPER_JDBC_PASSWORD. */
  @Parameter(property = "password")
  private @Nullable String password;

  /** The table, or schema and table. */
  @Parameter(property = "table")
  private @Nullable String table;

  SourceTool tool() {
    SourceTool tool = new SourceTool(classPath, target.toPath().resolve("lanekeeper"));
    tool.option("file", file);
    tool.option("format", format);
    tool.option("delimiter", delimiter);
    tool.option("nullText", nullText);
    tool.option("table", table);
    tool.secret("LANEKEEPER_JDBC_URL", jdbc);
    tool.secret("LANEKEEPER_JDBC_USER", user);
    tool.secret("LANEKEEPER_JDBC_PASSWORD", password);
    return tool;
  }
}
