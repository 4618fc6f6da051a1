package dev.lanekeeper.processor.guard;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.processor.sarif.Sarif;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Follows one compilation: scans each class once analysed, and says at the end what was not. */
final class GuardListener implements TaskListener {

  private static final int FRAMES = 6;

  private final JavacTask task;
  private final GuardOptions options;
  private final Sarif sarif;
  private final Written written;
  private final Map<JavaFileObject, CompilationUnitTree> unchecked = new HashMap<>();
  private @Nullable CompilationUnitTree last;
  private @Nullable Guard guard;

  GuardListener(JavacTask task, GuardOptions options, Written written, Sarif sarif) {
    this.task = task;
    this.options = options;
    this.written = written;
    this.sarif = sarif;
  }

  @Override
  public void finished(TaskEvent event) {
    TaskEvent.Kind kind = event.getKind();
    if (kind == TaskEvent.Kind.PARSE) {
      parsed(event.getSourceFile(), event.getCompilationUnit());
    } else if (kind == TaskEvent.Kind.ANALYZE) {
      analysed(event);
    } else if (kind == TaskEvent.Kind.COMPILATION) {
      tellUnchecked();
      write();
      written.end();
    }
  }

  private void parsed(JavaFileObject file, CompilationUnitTree unit) {
    last = unit;
    if (!unit.getTypeDecls().isEmpty() && unit.getPackage() != null) {
      unchecked.put(file, unit);
    }
  }

  private void analysed(TaskEvent event) {
    unchecked.remove(event.getSourceFile());
    if (event.getTypeElement() != null) {
      Trees trees = Trees.instance(task);
      TreePath path = trees.getPath(event.getTypeElement());
      if (path != null) { // there is none for module-info and package-info
        scan(trees, path);
      }
    }
  }

  private void scan(Trees trees, TreePath path) {
    try {
      if (guard == null) {
        guard = new Guard(task, trees, options, written, sarif);
      }
      guard.scan(path);
    } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError crash) {
      Report report = new Report(Code.LK900, describe(crash), Code.LK900.fix());
      new Printer(trees, false, sarif)
          .print(new Finding(report, path.getLeaf()), path.getCompilationUnit());
    }
  }

  /**
   * Errors of others stop javac before it analyses classes; then nothing was found because nothing
   * was looked at.
   */
  private void tellUnchecked() {
    if (unchecked.isEmpty()) {
      return;
    }
    List<CompilationUnitTree> left =
        unchecked.entrySet().stream()
            .filter(file -> !written.has(file.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (!left.isEmpty()) {
      CompilationUnitTree unit = left.get(0);
      String text =
          (left.size() == 1 ? "1 file was" : left.size() + " files were")
              + " not checked for calls beside the lane: errors stopped javac before."
              + " What is there is reported once these are corrected.";
      Trees.instance(task).printMessage(Kind.NOTE, text, unit, unit);
      sarif.note(text);
    }
  }

  private void write() {
    try {
      sarif.end();
    } catch (UncheckedIOException e) {
      String text =
          "[LK410] " + Code.LK410.message("Diagnostics could not be written to " + e.getMessage());
      if (last != null) {
        Trees.instance(task).printMessage(Kind.ERROR, text, last, last);
      }
    }
  }

  /** A failure of the guard fails the compile: it must never pass for "nothing found". */
  private static String describe(Throwable crash) {
    StringBuilder text = new StringBuilder("The guard failed here (Java ");
    text.append(Runtime.version()).append("): ").append(crash);
    StackTraceElement[] frames = crash.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
      text.append("\n    at ").append(frames[i]);
    }
    return text.toString();
  }
}
