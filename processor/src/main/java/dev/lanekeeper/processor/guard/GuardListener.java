package dev.lanekeeper.processor.guard;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.lanekeeper.diagnostic.Code;
import java.util.HashSet;
import java.util.Set;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Follows one compilation: knows which files it generated, and scans each class once analysed. */
final class GuardListener implements TaskListener {

  private static final int FRAMES = 6;

  private final JavacTask task;
  private final Set<JavaFileObject> generated = new HashSet<>();
  private boolean processing;
  private @Nullable Guard guard;

  GuardListener(JavacTask task) {
    this.task = task;
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
    } else if (kind == TaskEvent.Kind.PARSE && processing) {
      generated.add(event.getSourceFile());
    } else if (kind == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
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
        guard = new Guard(task, trees, generated);
      }
      guard.scan(path);
    } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError crash) {
      String text = new Report(Code.LK900, describe(crash), Code.LK900.fix()).text();
      trees.printMessage(Kind.ERROR, text, path.getLeaf(), path.getCompilationUnit());
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
