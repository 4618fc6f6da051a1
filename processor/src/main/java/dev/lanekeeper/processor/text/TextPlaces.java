package dev.lanekeeper.processor.text;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Finds characters of an annotation's text in the sources: in a literal, in a text block, in parts
 * put together with {@code +}, in a constant of another source.
 */
public final class TextPlaces {

  private final Trees trees;

  /** Makes one that looks into the sources of a compilation. */
  public TextPlaces(Trees trees) {
    this.trees = trees;
  }

  /** A literal, and what it stands for. */
  private record Part(CompilationUnitTree unit, PlacedText text) {}

  /**
   * Returns where a range of a text stands; empty where that cannot be told, or if the sources say
   * something else than the compiler.
   *
   * @param line the line of the range's first character in the text, from 1
   * @param column its column, from 1
   * @param endColumn the column of the last character, of the same line
   */
  public Optional<SourceRange> find(
      Element element,
      AnnotationMirror annotation,
      AnnotationValue value,
      int line,
      int column,
      int endColumn) {
    TreePath path = trees.getPath(element, annotation, value);
    if (path == null || !(value.getValue() instanceof String text)) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>();
    if (!collect(path, parts) || !text.equals(whole(parts))) {
      return Optional.empty();
    }
    int start = index(text, line, column);
    return start < 0
        ? Optional.empty()
        : range(parts, start, start + Math.max(0, endColumn - column));
  }

  private static String whole(List<Part> parts) {
    StringBuilder whole = new StringBuilder();
    parts.forEach(part -> whole.append(part.text));
    return whole.toString();
  }

  /** Returns the offset of a line's column, both from 1; -1 if the text has no such place. */
  static int index(String text, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
      if (start == 0) {
        return -1;
      }
    }
    return start + column - 1 <= text.length() ? start + column - 1 : -1;
  }

  private static Optional<SourceRange> range(List<Part> parts, int first, int last) {
    int before = 0;
    for (int i = 0; i < parts.size(); i++) {
      PlacedText text = parts.get(i).text;
      int start = first - before;
      if (start < text.length() || i == parts.size() - 1) {
        int end = Math.max(start, Math.min(last - before, text.length() - 1));
        return Optional.of(
            new SourceRange(parts.get(i).unit, text.offset(start), text.offset(end) + 1));
      }
      before += text.length();
    }
    return Optional.empty();
  }

  /** Collects the literals of an expression; returns whether it consists of such. */
  private boolean collect(TreePath path, List<Part> parts) {
    Tree tree = path.getLeaf();
    if (tree instanceof AssignmentTree assignment) {
      return collect(new TreePath(path, assignment.getExpression()), parts);
    } else if (tree instanceof ParenthesizedTree inner) {
      return collect(new TreePath(path, inner.getExpression()), parts);
    } else if (tree instanceof BinaryTree sum && tree.getKind() == Tree.Kind.PLUS) {
      return collect(new TreePath(path, sum.getLeftOperand()), parts)
          && collect(new TreePath(path, sum.getRightOperand()), parts);
    } else if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
      return constant(path, parts);
    }
    return tree instanceof LiteralTree literal
        && literal.getValue() instanceof String value
        && literal(path.getCompilationUnit(), literal, value, parts);
  }

  private boolean constant(TreePath name, List<Part> parts) {
    Element constant = trees.getElement(name);
    TreePath declaration = constant == null ? null : trees.getPath(constant);
    if (declaration == null || !(declaration.getLeaf() instanceof VariableTree variable)) {
      return false;
    }
    ExpressionTree initializer = variable.getInitializer();
    return initializer != null && collect(new TreePath(declaration, initializer), parts);
  }

  private boolean literal(
      CompilationUnitTree unit, LiteralTree literal, String value, List<Part> parts) {
    int start = (int) trees.getSourcePositions().getStartPosition(unit, literal);
    try {
      String source = unit.getSourceFile().getCharContent(true).toString();
      Optional<PlacedText> text =
          start < 0 ? Optional.empty() : Literals.read(source, start, value);
      text.ifPresent(found -> parts.add(new Part(unit, found)));
      return text.isPresent();
    } catch (IOException e) {
      return false; // javac has read it; whoever took it away since has other troubles
    }
  }
}
