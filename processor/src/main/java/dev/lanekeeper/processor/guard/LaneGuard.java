package dev.lanekeeper.processor.guard;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import java.util.List;

/**
 * The guard: after javac has analysed a class, reports every use of restricted API beside the lane,
 * whether the class is annotated or not. Starts by itself where it is on the processor path (or on
 * the class path, if there is no processor path), also without annotation processing. Options:
 * {@code -Xplugin:LaneGuard scope=all mode=warn today=yyyy-MM-dd raw=type#method,package.*}.
 */
@AutoService(Plugin.class)
public final class LaneGuard implements Plugin {

  private static final ThreadLocal<Boolean> ARMED = ThreadLocal.withInitial(() -> false);

  /** Made by javac. */
  public LaneGuard() {}

  /** Returns whether the guard watches the compilation that runs in this thread. */
  public static boolean isArmed() {
    return ARMED.get();
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
    ARMED.set(true);
    GuardOptions options = GuardOptions.of(List.of(arguments), System.getenv());
    task.addTaskListener(new GuardListener(task, options, ARMED::remove));
  }
}
