package dev.lanekeeper.processor.guard;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Finds a lane that a lambda, method reference or anonymous class takes along from around it. */
final class CaptureScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

  private final Trees trees;
  private final Set<Element> own = new HashSet<>();
  private boolean captured;

  CaptureScanner(Trees trees) {
    this.trees = trees;
  }

  boolean finds(TreePath path) {
    scan(path, null);
    return captured;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
    Element variable = trees.getElement(getCurrentPath());
    if (variable != null) {
      own.add(variable);
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
    Element element = trees.getElement(getCurrentPath());
    captured |=
        element != null
            && (element.getKind() == ElementKind.PARAMETER
                || element.getKind() == ElementKind.LOCAL_VARIABLE)
            && !own.contains(element)
            && LaneTypes.mentionsLane(element.asType());
    return super.visitIdentifier(tree, null);
  }
}
