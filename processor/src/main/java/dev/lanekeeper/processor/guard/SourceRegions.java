package dev.lanekeeper.processor.guard;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.lanekeeper.processor.sarif.Region;
import dev.lanekeeper.processor.sarif.Regions;
import dev.lanekeeper.processor.text.SourceRange;
import java.io.IOException;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Finds what stands where in the sources. */
final class SourceRegions implements Regions {

  private final JavacTask task;

  SourceRegions(JavacTask task) {
    this.task = task;
  }

  @Override
  public Optional<Region> of(
      Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
    Trees trees = Trees.instance(task);
    TreePath path = trees.getPath(element, annotation, value);
    return path == null // an element of a class file
        ? Optional.empty()
        : Optional.of(of(trees.getSourcePositions(), path.getCompilationUnit(), path.getLeaf()));
  }

  /** Returns where a tree stands; of a declaration, its name. */
  static Region of(SourcePositions positions, CompilationUnitTree unit, Tree tree) {
    long start = Math.max(0, positions.getStartPosition(unit, tree));
    long end = Math.max(start, positions.getEndPosition(unit, tree));
    Optional<String> name = nameOf(tree);
    if (name.isPresent()) {
      long found =
          find(name.get(), unit, Math.max(start, endOfWhatStandsBefore(positions, unit, tree)));
      start = found < 0 ? start : found;
      end = found < 0 ? end : found + name.get().length();
    }
    return new SourceRange(unit, start, end).region();
  }

  private static Optional<String> nameOf(Tree tree) {
    if (tree instanceof MethodTree method && method.getReturnType() != null) {
      return Optional.of(method.getName().toString());
    } else if (tree instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
      return Optional.of(type.getSimpleName().toString());
    }
    return tree instanceof VariableTree variable
        ? Optional.of(variable.getName().toString())
        : Optional.empty();
  }

  private static long endOfWhatStandsBefore(
      SourcePositions positions, CompilationUnitTree unit, Tree tree) {
    ModifiersTree modifiers =
        tree instanceof MethodTree method
            ? method.getModifiers()
            : tree instanceof ClassTree type
                ? type.getModifiers()
                : ((VariableTree) tree).getModifiers();
    Tree type =
        tree instanceof MethodTree method
            ? method.getReturnType()
            : tree instanceof VariableTree variable ? variable.getType() : null;
    long behind = positions.getEndPosition(unit, modifiers);
    return type == null ? behind : Math.max(behind, positions.getEndPosition(unit, type));
  }

  private static long find(String name, CompilationUnitTree unit, long from) {
    try {
      return unit.getSourceFile().getCharContent(true).toString().indexOf(name, (int) from);
    } catch (IOException e) {
      return -1; // javac has read it; whoever took it away since has other troubles
    }
  }
}
