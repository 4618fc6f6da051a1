package dev.lanekeeper.processor.guard;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;

/**
 * The guard: after javac has analysed a class, reports every use of restricted API beside the lane,
 * whether the class is annotated or not. Starts by itself where it is on the processor path (or on
 * the class path, if there is no processor path), also without annotation processing.
 */
@AutoService(Plugin.class)
public final class LaneGuard implements Plugin {

  /** Made by javac. */
  public LaneGuard() {}

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
    task.addTaskListener(new GuardListener(task));
  }
}
