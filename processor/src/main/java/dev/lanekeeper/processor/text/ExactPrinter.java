package dev.lanekeeper.processor.text;

import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.tools.Diagnostic.Kind;

/** Prints messages at any character of a source. */
public final class ExactPrinter {

  private final Trees trees;

  /** Makes one for a compilation. */
  public ExactPrinter(Trees trees) {
    this.trees = trees;
  }

  /** Prints a message; returns whether it could. */
  public boolean print(Kind kind, String message, SourceRange range) {
    Optional<Tree> place = Pointer.at((int) range.start());
    place.ifPresent(tree -> trees.printMessage(kind, message, tree, range.unit()));
    return place.isPresent();
  }
}
