package dev.lanekeeper.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A project of a user, built by a Maven of its own. Our artifacts are in a repository of the tests;
 * the others come from the repository that this build has filled, or from where the machine's
 * settings say if it lacks some, and nothing of ours goes into the user's.
 */
final class TestProject {

  /** The processor on javac's processor path, as docs/guard.md says. */
  static final String GUARDED =
      """
      <parameters>true</parameters>
              <annotationProcessorPaths>
                <path>
                  <groupId>dev.lanekeeper</groupId>
                  <artifactId>lanekeeper-processor</artifactId>
                  <version>%s</version>
                </path>
              </annotationProcessorPaths>"""
          .formatted(property("version"));

  private static final Path REPOSITORY = Path.of(property("repository"));

  private final Path folder;
  private Path javaHome = Path.of(System.getProperty("java.home"));
  private String compiler = GUARDED;
  private String dependencies = "";
  private String goals = "";

  TestProject(Path folder) {
    this.folder = folder;
  }

  static String property(String name) {
    return System.getProperty("lanekeeper.test." + name);
  }

  /** Configures maven-compiler-plugin. */
  TestProject withCompiler(String configuration) {
    compiler = configuration;
    return this;
  }

  /** Puts the processor on the class path, where JDK 23 and newer look for no processors. */
  TestProject withProcessorAsDependency() {
    dependencies =
        """
            <dependency>
              <groupId>dev.lanekeeper</groupId>
              <artifactId>lanekeeper-processor</artifactId>
              <version>%s</version>
              <scope>provided</scope>
            </dependency>
        """
            .formatted(property("version"));
    return this;
  }

  /** Compares manifests with accepted ones in each build. */
  TestProject withDiff() {
    goals = "<goal>diff</goal>";
    return this;
  }

  /** Compiles again when the file of a query changed. */
  TestProject withQueries() {
    goals = "<goal>queries</goal>";
    return this;
  }

  /** Adds DuckDB to what the project runs with. */
  TestProject withEngine() {
    dependencies =
        """
            <dependency>
              <groupId>dev.lanekeeper</groupId>
              <artifactId>lanekeeper-engine-duckdb</artifactId>
              <version>%s</version>
            </dependency>
        """
            .formatted(property("version"));
    return this;
  }

  TestProject withJdk(Path home) {
    javaHome = home;
    return this;
  }

  TestProject withSource(String file, String text) throws IOException {
    Path source = folder.resolve("src/main/java").resolve(file);
    Files.createDirectories(source.getParent());
    Files.writeString(source, text);
    return this;
  }

  Path classes() throws IOException {
    return Files.createDirectories(folder.resolve("target/classes"));
  }

  String ledger() throws IOException {
    return Files.readString(classes().resolve("META-INF/lanekeeper/ledger.json"));
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /**
   * What Maven did.
   *
   * @param succeeded whether it ended well
   * @param output what it printed
   */
  record Outcome(boolean succeeded, String output) {}

  /** Compiles the project and checks its classes. */
  Outcome build(String... options) throws IOException, InterruptedException {
    return maven("process-classes", options);
  }

  /** Checks the classes that are there, whoever compiled them. */
  Outcome check(String... options) throws IOException, InterruptedException {
    return goal("verify", options);
  }

  /** Runs a goal of the plugin, and others before it. */
  Outcome goal(String goal, String... options) throws IOException, InterruptedException {
    return maven(
        "dev.lanekeeper:lanekeeper-maven-plugin:" + property("version") + ":" + goal, options);
  }

  private Outcome maven(String goal, String... options) throws IOException, InterruptedException {
    installPlugin();
    Files.createDirectories(folder.resolve(".mvn")); // so that no options of ours are found above
    Files.writeString(folder.resolve("pom.xml"), pom());
    List<String> command = new ArrayList<>();
    command.add(Path.of(property("maven"), "bin", isWindows() ? "mvn.cmd" : "mvn").toString());
    command.addAll(List.of("-B", "-ntp"));
    command.add("-Dmaven.repo.local=" + REPOSITORY);
    command.addAll(List.of(options));
    command.add(goal);
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", javaHome.toString());
    List.of("MAVEN_OPTS", "MAVEN_ARGS", "JAVA_TOOL_OPTIONS").forEach(environment::remove);
    Process process = builder.start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("Maven does not end: " + Files.readString(output));
    }
    return new Outcome(process.exitValue() == 0, Files.readString(output));
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  private static void installPlugin() throws IOException {
    String name = "lanekeeper-maven-plugin";
    Path version =
        Files.createDirectories(
            REPOSITORY.resolve("dev/lanekeeper").resolve(name).resolve(property("version")));
    for (String kind : List.of("jar", "pom")) {
      Path file = version.resolve(name + "-" + property("version") + "." + kind);
      Files.write(file, Files.readAllBytes(Path.of(property(kind))));
    }
  }

  /** The repository that this build has filled, asked before Central. */
  private static String repositories(String kinds, String kind) {
    return """
          <%1$s>
            <%2$s>
              <id>known</id>
              <url>%3$s</url>
            </%2$s>
          </%1$s>
        """
        .formatted(kinds, kind, Path.of(property("known")).toUri());
  }

  private String pom() {
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>shop</groupId>
          <artifactId>shop</artifactId>
          <version>1</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <dependencies>
            <dependency>
              <groupId>dev.lanekeeper</groupId>
              <artifactId>lanekeeper-runtime</artifactId>
              <version>%s</version>
            </dependency>
        %s  </dependencies>
        %s%s  <build>
            <plugins>
              <plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-resources-plugin</artifactId>
                <version>%s</version>
              </plugin>
              <plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-compiler-plugin</artifactId>
                <version>%s</version>
                <configuration>
                %s
                </configuration>
              </plugin>
              <plugin>
                <groupId>dev.lanekeeper</groupId>
                <artifactId>lanekeeper-maven-plugin</artifactId>
                <version>%s</version>
                <executions>
                  <execution>
                    <goals>
                      <goal>verify</goal>%s
                    </goals>
                  </execution>
                </executions>
              </plugin>
            </plugins>
          </build>
        </project>
        """
        .formatted(
            property("version"),
            dependencies,
            repositories("repositories", "repository"),
            repositories("pluginRepositories", "pluginRepository"),
            property("resources"),
            property("compiler"),
            compiler,
            property("version"),
            goals);
  }
}
