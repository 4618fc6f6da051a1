package dev.lanekeeper.processor.diagnostic;

import com.sun.source.util.Trees;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import org.jspecify.annotations.Nullable;

/**
 * Says in words where an element stands whose source the compiler does not have: of a class file
 * javac prints no place. Other compilers than javac are left to say it themselves.
 */
final class Homes {

  private final @Nullable Trees trees;

  Homes(ProcessingEnvironment environment) {
    this.trees = trees(environment);
  }

  private static @Nullable Trees trees(ProcessingEnvironment environment) {
    try {
      return Trees.instance(environment);
    } catch (IllegalArgumentException | LinkageError notJavac) {
      return null;
    }
  }

  /** Returns what to put in front of a message about an element; usually nothing. */
  String prefix(Element element) {
    Deque<String> names = new ArrayDeque<>();
    Element at = element;
    Element outermost = element;
    while (at != null && !(at instanceof PackageElement)) {
      names.addFirst(at.getSimpleName().toString());
      outermost = at;
      at = at.getEnclosingElement();
    }
    return trees == null || trees.getPath(outermost) != null ? "" : String.join(".", names) + ": ";
  }
}
