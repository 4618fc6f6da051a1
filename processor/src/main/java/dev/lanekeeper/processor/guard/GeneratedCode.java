package dev.lanekeeper.processor.guard;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.guard.GuardNames;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * Knows generated wiring: a file that our processor wrote in this very compilation. A copy of it in
 * the sources is no wiring, nor is what says so of itself.
 */
final class GeneratedCode {

  private final Trees trees;
  private final Written written;

  GeneratedCode(Trees trees, Written written) {
    this.trees = trees;
    this.written = written;
  }

  boolean isWiring(TreePath type) {
    return written.has(type.getCompilationUnit().getSourceFile());
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
