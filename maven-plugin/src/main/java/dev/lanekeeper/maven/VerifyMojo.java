package dev.lanekeeper.maven;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.guard.check.CheckResult;
import dev.lanekeeper.guard.check.ClassCheck;
import dev.lanekeeper.guard.check.Violation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Checks the module's classes by the guard's rules, whoever compiled them, and writes {@code
 * META-INF/lanekeeper/ledger.json} beside them. Fails the build if one executes beside the lane.
 */
@Mojo(
    name = "verify",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class VerifyMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
  private File classes = new File("target/classes");

  @Parameter(defaultValue = "${project.compileClasspathElements}", readonly = true, required = true)
  private List<String> classPath = List.of();

  /** The most allowed bypasses; any number if negative. */
  @Parameter(property = "lanekeeper.ceiling", defaultValue = "-1")
  private int ceiling = -1;

  /** The day on which {@code until} is judged; else that of SOURCE_DATE_EPOCH, else today's. */
  @Parameter(property = "lanekeeper.today")
  private @Nullable String today;

  /** {@code all}: every package is a lane scope. */
  @Parameter(property = "lanekeeper.scope", defaultValue = "marked")
  private String scope = "marked";

  /** More raw APIs: {@code type}, {@code package.*} or {@code type#method|method}. */
  @Parameter(property = "lanekeeper.raw")
  private List<String> raw = List.of();

  /** Violations that were known when the guard came; the file may only shrink. */
  @Parameter(property = "lanekeeper.baseline")
  private @Nullable File baseline;

  /** Writes the baseline and passes: for the day on which the guard comes. */
  @Parameter(property = "lanekeeper.writeBaseline", defaultValue = "false")
  private boolean writeBaseline;

  @Parameter(defaultValue = "${project.compileSourceRoots}", readonly = true, required = true)
  private List<String> sources = List.of();

  /**
   * The phase that this runs in; null if nobody has just compiled, but asked for the goal alone.
   */
  @Parameter(defaultValue = "${mojo.lifecyclePhase}", readonly = true)
  private @Nullable String phase;

  /** Made by Maven. */
  public VerifyMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (!classes.isDirectory()) {
      getLog().info("No classes to check");
      return;
    }
    checkQueries();
    CheckResult result = check().run();
    write(classes.toPath().resolve("META-INF/lanekeeper/ledger.json"), result.ledgerJson());
    getLog().info(result.ledger().line());
    if (writeBaseline && baseline != null) {
      write(baseline.toPath(), result.baseline());
      getLog().warn("Wrote " + result.violations().size() + " known violations to " + baseline);
      return;
    }
    result.known().forEach(known -> getLog().warn(known.text()));
    fail(result);
  }

  private void checkQueries() throws MojoExecutionException, MojoFailureException {
    if (phase == null) {
      return;
    }
    try {
      List<String> changed =
          QueryFiles.stale(sources, classes.toPath()).keySet().stream()
              .map(query -> "[" + Code.LK214 + "] " + Code.LK214.message(query))
              .toList();
      if (!changed.isEmpty()) {
        throw new MojoFailureException(String.join("\n", changed) + "\n  fix: " + Code.LK214.fix());
      }
    } catch (IOException e) {
      throw new MojoExecutionException(classes.toString(), e);
    }
  }

  private ClassCheck check() {
    ClassCheck check =
        ClassCheck.of(List.of(classes.toPath()), classPath.stream().map(Path::of).toList())
            .withCeiling(ceiling)
            .withRawApis(raw);
    if (today != null) {
      check = check.withToday(LocalDate.parse(today));
    }
    if (baseline != null) {
      check = check.withBaseline(baseline.toPath());
    }
    return scope.equals("all") ? check.withEveryPackage() : check;
  }

  private void fail(CheckResult result) throws MojoFailureException {
    if (result.passed()) {
      return;
    }
    for (Violation violation : result.violations()) {
      getLog().error(violation.text());
    }
    for (String gone : result.gone()) {
      getLog().error("The baseline may shrink: take out the line: " + gone);
    }
    throw new MojoFailureException(
        result.violations().size()
            + " violations, "
            + result.gone().size()
            + " lines of the baseline that nothing fits any more");
  }

  private static void write(Path file, String text) throws MojoExecutionException {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new MojoExecutionException(file.toString(), e);
    }
  }
}
