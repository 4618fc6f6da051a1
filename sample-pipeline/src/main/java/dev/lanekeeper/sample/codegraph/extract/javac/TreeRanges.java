package dev.lanekeeper.sample.codegraph.extract.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import dev.lanekeeper.sample.codegraph.extract.collect.SourceText;

/** Where the trees of one file are in its text. */
final class TreeRanges {

  private final SourcePositions positions;
  private final CompilationUnitTree unit;
  private final SourceText text;

  TreeRanges(SourcePositions positions, CompilationUnitTree unit, SourceText text) {
    this.positions = positions;
    this.unit = unit;
    this.text = text;
  }

  int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  /**
   * Returns whether a tree stands in the text; javac makes some that do not, such as implied
   * parameters.
   */
  boolean isWritten(Tree tree) {
    return start(tree) >= 0 && end(tree) >= start(tree);
  }

  /**
   * Returns the end of a variable without what separates it from the next: javac counts that in,
   * sometimes.
   */
  int variableEnd(VariableTree variable) {
    Tree initializer = variable.getInitializer();
    if (initializer != null && isWritten(initializer)) {
      return end(initializer);
    }
    int end = end(variable);
    char last = text.text().charAt(end - 1);
    if (last == ';' || last == ',') {
      end--;
    }
    while (Character.isWhitespace(text.text().charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Returns whether a tree's text ends in three dots, which javac does not tell of a parameter. */
  boolean endsInDots(Tree tree) {
    return text.text().startsWith("...", end(tree) - 3);
  }
}
