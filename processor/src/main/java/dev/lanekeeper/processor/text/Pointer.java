package dev.lanekeeper.processor.text;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Makes trees that stand at any offset. javac prints messages at trees only, and has none for a
 * word within a literal: so a class is read that consists of blanks, up to a name at that offset.
 */
final class Pointer {

  private static final String BEFORE = "class A{int a=";
  private static final String NAME = "b;}";

  /** Nothing is on that path, so that nobody's plugin takes the class for one of the user's. */
  private static final List<String> NO_PLUGINS =
      List.of("-proc:none", "-processorpath", "lanekeeper-has-none");

  private Pointer() {}

  /** Returns a tree at an offset; empty if there is no compiler to read it. */
  static Optional<Tree> at(int offset) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null || offset < BEFORE.length()) {
      return Optional.empty();
    }
    Blank blank = new Blank(BEFORE + " ".repeat(offset - BEFORE.length()) + NAME);
    try (JavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      JavacTask task =
          (JavacTask) compiler.getTask(null, files, null, NO_PLUGINS, null, List.of(blank));
      CompilationUnitTree unit = task.parse().iterator().next();
      ClassTree type = (ClassTree) unit.getTypeDecls().get(0);
      return type.getMembers().stream()
          .filter(VariableTree.class::isInstance)
          .map(member -> (Tree) ((VariableTree) member).getInitializer())
          .findFirst();
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static final class Blank extends SimpleJavaFileObject {

    private final String content;

    private Blank(String content) {
      super(URI.create("string:///A.java"), Kind.SOURCE);
      this.content = content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }
}
