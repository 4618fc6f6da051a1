package dev.lanekeeper.processor.guard;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Finds every use of a restricted member in a class, whatever its form. */
final class UseScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

  private final Trees trees;
  private final Restrictions restrictions;
  private final Consumer<Use> found;

  UseScanner(Trees trees, Restrictions restrictions, Consumer<Use> found) {
    this.trees = trees;
    this.restrictions = restrictions;
    this.found = found;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
    use(new TreePath(getCurrentPath(), call.getMethodSelect()));
    return super.visitMethodInvocation(call, null);
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void nothing) {
    use(getCurrentPath());
    return super.visitNewClass(call, null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
    use(getCurrentPath());
    return super.visitMemberReference(tree, null);
  }

  private void use(TreePath path) {
    Element member = trees.getElement(path);
    if (member != null && restrictions.restricts(member)) {
      found.accept(new Use(member, path, Texts.member(member)));
    }
  }
}
