package dev.lanekeeper.processor.guard;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import dev.lanekeeper.processor.sarif.Sarif;
import java.util.List;
import javax.tools.FileObject;

/**
 * The guard: after javac has analysed a class, reports every use of restricted API beside the lane,
 * whether the class is annotated or not. Starts by itself where it is on the processor path (or on
 * the class path, if there is no processor path), also without annotation processing. Options:
 * {@code -Xplugin:LaneGuard scope=all mode=warn today=yyyy-MM-dd raw=type#method,package.*
 * sarif=file}.
 */
@AutoService(Plugin.class)
public final class LaneGuard implements Plugin {

  /** Made by javac. */
  public LaneGuard() {}

  /** Returns whether the guard watches the compilation that runs in this thread. */
  public static boolean isArmed() {
    return Written.current() != null;
  }

  /** Tells the guard of this thread's compilation, if there is one, what the processor writes. */
  public static void wrote(FileObject file) {
    Written written = Written.current();
    if (written != null) {
      written.add(file);
    }
  }

  @Override
  public String getName() {
    return "LaneGuard";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... arguments) {
    GuardOptions options = GuardOptions.of(List.of(arguments), System.getenv());
    Sarif sarif = Sarif.share(new SourceRegions(task));
    options.sarif().ifPresent(sarif::to);
    task.addTaskListener(new GuardListener(task, options, Written.start(), sarif));
  }
}
