package dev.lanekeeper.processor.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads the planner and its libraries from where the processor's jar packs them. All processors of
 * a build share one class loader; here other versions of the same libraries are never met. Only the
 * types that cross the border come from the processor's loader.
 */
final class PlannerClassLoader extends ClassLoader {

  private static final List<String> SHARED =
      List.of("dev.lanekeeper.plan.", "dev.lanekeeper.diagnostic.", "dev.lanekeeper.annotation.");

  /** Where the classes lie that are packed apart. */
  private static final List<String> LIBRARIES =
      List.of(
          "org.apache.calcite.",
          "io.substrait.",
          "com.",
          "org.locationtech.",
          "org.joou.",
          "org.apache.commons.",
          "org.codehaus.");

  static {
    registerAsParallelCapable();
  }

  private final ClassLoader processor;
  private final PackedFiles files;
  private final MoreFiles more;
  private volatile @Nullable PackedFiles opened;

  /** Opens what is seldom asked for. */
  interface MoreFiles {
    PackedFiles open() throws IOException;
  }

  /**
   * Makes a loader.
   *
   * @param files what every query needs
   * @param more what some need besides; opened when the first class of it is asked for
   */
  PlannerClassLoader(ClassLoader processor, PackedFiles files, MoreFiles more) {
    super("lanekeeper-planner", ClassLoader.getPlatformClassLoader());
    this.processor = processor;
    this.files = files;
    this.more = more;
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
      String file = name.replace('.', '/') + ".class";
      byte[] bytes = files.read(file);
      bytes = bytes == null && isLibrary(name) ? more().read(file) : bytes;
      return bytes == null ? null : defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static boolean isLibrary(String name) {
    return LIBRARIES.stream().anyMatch(name::startsWith);
  }

  private PackedFiles more() throws IOException {
    PackedFiles known = opened;
    if (known == null) {
      synchronized (more) {
        known = opened;
        if (known == null) {
          known = more.open();
          opened = known;
        }
      }
    }
    return known;
  }

  @Override
  protected @Nullable URL findResource(String name) {
    try {
      byte[] bytes = files.read(name);
      return bytes == null ? null : Contents.of(name, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  @Override
  protected Enumeration<URL> findResources(String name) {
    URL found = findResource(name);
    return Collections.enumeration(found == null ? List.of() : List.of(found));
  }
}
