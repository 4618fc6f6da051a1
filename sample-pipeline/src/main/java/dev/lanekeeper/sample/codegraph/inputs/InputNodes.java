package dev.lanekeeper.sample.codegraph.inputs;

import dev.lanekeeper.annotation.Input;
import dev.lanekeeper.annotation.Node;
import dev.lanekeeper.annotation.NodeLibrary;
import dev.lanekeeper.annotation.Tag;
import java.nio.file.Path;
import java.util.List;

/** What comes from outside. */
@NodeLibrary
public interface InputNodes {

  /** All Java sources of the given folders, jars, zips and files. */
  @Node
  @Tag(layer = "inputs", artifact = "sources", kind = "files")
  static SourceSet sources(@Input List<Path> sourcePaths) {
    return SourceSet.read(sourcePaths);
  }

  /** The types that every source file can name without an import. */
  @Node
  @Tag(layer = "inputs", artifact = "java_lang", kind = "table")
  static List<JavaLangType> javaLang() {
    return JavaLang.types();
  }
}
