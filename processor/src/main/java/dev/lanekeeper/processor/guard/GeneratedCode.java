package dev.lanekeeper.processor.guard;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.guard.GuardNames;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.tools.JavaFileObject;

/**
 * Knows generated wiring: a file that annotation processing of this very compilation brought in,
 * whose class names our processor as its maker. A copy of it in the sources is no wiring.
 */
final class GeneratedCode {

  private static final String GENERATED = "javax.annotation.processing.Generated";
  private static final String MAKER = "dev.lanekeeper.processor.NodeProcessor";

  private final Trees trees;
  private final Set<JavaFileObject> generated;

  GeneratedCode(Trees trees, Set<JavaFileObject> generated) {
    this.trees = trees;
    this.generated = generated;
  }

  boolean isWiring(TreePath type) {
    Element element = trees.getElement(type);
    return generated.contains(type.getCompilationUnit().getSourceFile())
        && element != null
        && Marks.find(element, GENERATED)
            .filter(mirror -> Marks.text(mirror, "value").contains(MAKER))
            .isPresent();
  }

  /** The mark that says so of itself is the processor's alone. */
  Optional<Finding> checkMark(Element declared) {
    return Marks.find(declared, GuardNames.GUARDED)
        .map(
            mirror ->
                new Finding(
                    new Report(
                        Code.LK301,
                        Code.LK301.message("@Guarded, written by hand,"),
                        Code.LK301.fix()),
                    trees.getTree(declared, mirror)));
  }
}
