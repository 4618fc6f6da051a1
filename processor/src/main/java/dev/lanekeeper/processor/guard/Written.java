package dev.lanekeeper.processor.guard;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import javax.tools.FileObject;
import org.jspecify.annotations.Nullable;

/** The files that the processor wrote in the compilation that runs in this thread. */
final class Written {

  private static final ThreadLocal<@Nullable Written> CURRENT = new ThreadLocal<>();

  private final Set<URI> files = new HashSet<>();

  private Written() {}

  static Written start() {
    Written written = new Written();
    CURRENT.set(written);
    return written;
  }

  /** Returns that of this thread's compilation, if the guard watches it. */
  static @Nullable Written current() {
    return CURRENT.get();
  }

  void add(FileObject file) {
    files.add(file.toUri());
  }

  boolean has(FileObject file) {
    return !files.isEmpty() && files.contains(file.toUri());
  }

  void end() {
    CURRENT.remove();
  }
}
