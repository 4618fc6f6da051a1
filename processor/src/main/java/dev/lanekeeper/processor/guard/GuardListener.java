package dev.lanekeeper.processor.guard;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.lanekeeper.diagnostic.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Follows one compilation: knows which files it generated, and scans each class once analysed. */
final class GuardListener implements TaskListener {

  private static final int FRAMES = 6;

  private final JavacTask task;
  private final GuardOptions options;
  private final Runnable end;
  private final Set<JavaFileObject> generated = new HashSet<>();
  private final Map<JavaFileObject, CompilationUnitTree> unchecked = new HashMap<>();
  private boolean processing;
  private @Nullable Guard guard;

  GuardListener(JavacTask task, GuardOptions options, Runnable end) {
    this.task = task;
    this.options = options;
    this.end = end;
  }

  @Override
  public void started(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANNOTATION_PROCESSING) {
      processing = true;
    }
  }

  @Override
  public void finished(TaskEvent event) {
    TaskEvent.Kind kind = event.getKind();
    if (kind == TaskEvent.Kind.ANNOTATION_PROCESSING) {
      processing = false;
    } else if (kind == TaskEvent.Kind.PARSE) {
      parsed(event.getSourceFile(), event.getCompilationUnit());
    } else if (kind == TaskEvent.Kind.ANALYZE) {
      analysed(event);
    } else if (kind == TaskEvent.Kind.COMPILATION) {
      end.run();
      tellUnchecked();
    }
  }

  private void parsed(JavaFileObject file, CompilationUnitTree unit) {
    if (processing) {
      generated.add(file);
    }
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
        guard = new Guard(task, trees, options, generated);
      }
      guard.scan(path);
    } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError crash) {
      String text = new Report(Code.LK900, describe(crash), Code.LK900.fix()).text();
      trees.printMessage(Kind.ERROR, text, path.getLeaf(), path.getCompilationUnit());
    }
  }

  /**
   * Errors of others stop javac before it analyses classes; then nothing was found because nothing
   * was looked at.
   */
  private void tellUnchecked() {
    List<CompilationUnitTree> left = new ArrayList<>(unchecked.values());
    if (!left.isEmpty()) {
      CompilationUnitTree unit = left.get(0);
      String text =
          (left.size() == 1 ? "1 file was" : left.size() + " files were")
              + " not checked for calls beside the lane: errors stopped javac before."
              + " What is there is reported once these are corrected.";
      Trees.instance(task).printMessage(Kind.NOTE, text, unit, unit);
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
