package dev.lanekeeper.processor.text;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import java.util.Optional;

/**
 * Makes trees that stand at any offset. javac prints messages at trees only, and has none for a
 * word within a literal: so a class is read whose annotation stands there.
 */
final class Pointer {

  private static final String ANNOTATED = "@B class A{}";

  private Pointer() {}

  /** Returns a tree at an offset; empty if there is no compiler to read it. */
  static Optional<Tree> at(int offset) {
    return offset < 0
        ? Optional.empty()
        : Blank.before(offset, ANNOTATED)
            .parse()
            .flatMap(unit -> unit.getTypeDecls().stream().findFirst())
            .filter(ClassTree.class::isInstance)
            .flatMap(
                type -> ((ClassTree) type).getModifiers().getAnnotations().stream().findFirst());
  }
}
