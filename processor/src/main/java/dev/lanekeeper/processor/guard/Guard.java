package dev.lanekeeper.processor.guard;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.lanekeeper.diagnostic.Severity;
import java.util.Set;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;

/** The guard of one compilation: scans classes and prints what it finds, each on its token. */
final class Guard {

  private final Trees trees;
  private final Set<JavaFileObject> generated;
  private final Restrictions restrictions;
  private final RestrictedRule restricted;

  Guard(JavacTask task, Trees trees, Set<JavaFileObject> generated) {
    this.trees = trees;
    this.generated = generated;
    Supertypes supertypes = new Supertypes();
    this.restrictions = new Restrictions(task.getElements(), supertypes);
    this.restricted = new RestrictedRule(trees, supertypes, restrictions);
  }

  void scan(TreePath type) {
    if (!generated.contains(type.getCompilationUnit().getSourceFile())) {
      new UseScanner(trees, restrictions, this::use).scan(type, null);
    }
  }

  private void use(Use use) {
    restricted
        .check(use, Place.of(use.path(), trees))
        .ifPresent(report -> print(report, use.path().getLeaf(), use.path().getCompilationUnit()));
  }

  private void print(Report report, Tree tree, CompilationUnitTree unit) {
    Kind kind = report.code().severity() == Severity.ERROR ? Kind.ERROR : Kind.WARNING;
    trees.printMessage(kind, report.text(), tree, unit);
  }
}
