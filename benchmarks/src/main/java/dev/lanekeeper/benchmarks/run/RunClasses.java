package dev.lanekeeper.benchmarks.run;

import dev.lanekeeper.benchmarks.source.Graph;
import dev.lanekeeper.benchmarks.source.RunSources;
import dev.lanekeeper.benchmarks.source.SourceFolder;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The generated and compiled graph, as the measuring JVM loads it. */
final class RunClasses {
  /** Nodes of the measured graph. */
  static final int NODES = 1_000;

  /** System property of the measuring JVM: the folder of the class files. */
  static final String FOLDER = "lanekeeper.benchmarks.run.classes";

  private final ClassLoader loader;

  private RunClasses(ClassLoader loader) {
    this.loader = loader;
  }

  /** Loads from the folder that the system property names. */
  static RunClasses load() throws MalformedURLException {
    URL folder = Path.of(System.getProperty(FOLDER)).toUri().toURL();
    return new RunClasses(
        new URLClassLoader(new URL[] {folder}, RunClasses.class.getClassLoader()));
  }

  /** Writes the sources of the graph and of the ways to run it. */
  static void write(SourceFolder folder) throws IOException {
    RunSources.write(Graph.ofLongs(NODES), GraphRun.class, folder);
  }

  GraphRun lanekeeper() throws ReflectiveOperationException {
    return instance(RunSources.LANE_RUN);
  }

  GraphRun handWritten() throws ReflectiveOperationException {
    return instance(RunSources.HAND_RUN);
  }

  GraphRun reflective() throws ReflectiveOperationException {
    List<Class<?>> libraries = new ArrayList<>();
    for (String name : Graph.ofLongs(NODES).libraryNames()) {
      libraries.add(generated(name));
    }
    return new ReflectiveRun(libraries, Graph.INPUT, Graph.ofLongs(NODES).lastName());
  }

  private GraphRun instance(String name) throws ReflectiveOperationException {
    return (GraphRun) generated(name).getConstructor().newInstance();
  }

  private Class<?> generated(String name) throws ClassNotFoundException {
    return loader.loadClass(SourceFolder.PACKAGE + "." + name);
  }
}
