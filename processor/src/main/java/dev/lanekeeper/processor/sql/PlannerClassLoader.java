package dev.lanekeeper.processor.sql;

import java.io.IOException;
import java.io.InputStream;
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

  PlannerClassLoader(ClassLoader processor) {
    super("lanekeeper-planner", ClassLoader.getPlatformClassLoader());
    this.processor = processor;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (SHARED.stream().anyMatch(name::startsWith)) {
      return processor.loadClass(name);
    }
    return super.loadClass(name, resolve);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String file = PACKED + name.replace('.', '/') + ".classdata";
    try (InputStream stream = processor.getResourceAsStream(file)) {
      if (stream == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = stream.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
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
