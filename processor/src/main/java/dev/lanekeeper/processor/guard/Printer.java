package dev.lanekeeper.processor.guard;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import dev.lanekeeper.diagnostic.Severity;
import dev.lanekeeper.processor.sarif.Sarif;
import java.util.Optional;
import javax.tools.Diagnostic.Kind;

/** Prints findings on their tokens, and keeps them for the file of the compilation. */
final class Printer {

  private final Trees trees;
  private final boolean warns;
  private final Sarif sarif;

  /**
   * Makes a printer.
   *
   * @param warns whether errors are printed as warnings
   */
  Printer(Trees trees, boolean warns, Sarif sarif) {
    this.trees = trees;
    this.warns = warns;
    this.sarif = sarif;
  }

  void print(Finding finding, CompilationUnitTree unit) {
    Report report = finding.report();
    boolean error = report.code().severity() == Severity.ERROR && !warns;
    trees.printMessage(error ? Kind.ERROR : Kind.WARNING, report.text(), finding.tree(), unit);
    sarif.add(
        report.code(),
        error,
        report.text(),
        Optional.of(SourceRegions.of(trees.getSourcePositions(), unit, finding.tree())));
  }
}
