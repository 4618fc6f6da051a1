package dev.lanekeeper.processor.sql;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads the planner and its libraries from where the processor's jar packs them. All processors of
 * a build share one class loader; here other versions of the same libraries are never met. Only the
 * types that cross the border come from the processor's loader.
 */
final class PlannerClassLoader extends ClassLoader {

  private static final String PACKED = "META-INF/lanekeeper/planner/";
  private static final List<String> SHARED =
      List.of("dev.lanekeeper.plan.", "dev.lanekeeper.diagnostic.", "dev.lanekeeper.annotation.");

  static {
    registerAsParallelCapable();
  }

  private final ClassLoader processor;
  private final PackedFiles files;

  PlannerClassLoader(ClassLoader processor, PackedFiles files) {
    super("lanekeeper-planner", ClassLoader.getPlatformClassLoader());
    this.processor = processor;
    this.files = files;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    for (String shared : SHARED) {
      if (name.startsWith(shared)) {
        return processor.loadClass(name);
      }
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      Class<?> packed = known == null ? packed(name) : known;
      return packed == null ? super.loadClass(name, resolve) : packed;
    }
  }

  /**
   * What is packed comes first: asking the parent for what it lacks costs an exception each time.
   */
  private @Nullable Class<?> packed(String name) throws ClassNotFoundException {
    if (name.startsWith("java")) {
      return null;
    }
    try {
      byte[] bytes = files.read(PACKED + name.replace('.', '/') + ".classdata");
      return bytes == null ? null : defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  @Override
  protected @Nullable URL findResource(String name) {
    return processor.getResource(PACKED + name);
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    return processor.getResources(PACKED + name);
  }
}
