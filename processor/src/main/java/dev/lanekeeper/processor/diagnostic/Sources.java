package dev.lanekeeper.processor.diagnostic;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import org.jspecify.annotations.Nullable;

/** Tells elements of sources from those of class files. */
public final class Sources {

  private final @Nullable Trees trees;

  /** Makes one for a compilation; of compilers other than javac all elements count as sources. */
  public Sources(ProcessingEnvironment environment) {
    this.trees = trees(environment);
  }

  private static @Nullable Trees trees(ProcessingEnvironment environment) {
    try {
      return Trees.instance(environment);
    } catch (IllegalArgumentException | LinkageError notJavac) {
      return null;
    }
  }

  /** Returns the trees of the sources; empty for compilers other than javac. */
  Optional<Trees> trees() {
    return Optional.ofNullable(trees);
  }

  /** Returns the file that an element's source is, if the compiler has it and tells. */
  public Optional<Path> file(Element element) {
    TreePath path = trees == null ? null : trees.getPath(element);
    if (path == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(path.getCompilationUnit().getSourceFile().toUri()));
    } catch (IllegalArgumentException | FileSystemNotFoundException noFile) {
      return Optional.empty();
    }
  }

  /** Returns whether an element was read from a class file. */
  public boolean isClassFile(Element element) {
    Element outermost = element;
    while (outermost.getEnclosingElement() != null
        && !(outermost.getEnclosingElement() instanceof PackageElement)) {
      outermost = outermost.getEnclosingElement();
    }
    return trees != null && trees.getPath(outermost) == null;
  }
}
