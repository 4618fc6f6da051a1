package dev.lanekeeper.engine.datafusion;

import com.sun.jna.FunctionMapper;
import com.sun.jna.Library;
import com.sun.jna.Native;
import dev.lanekeeper.annotation.RequiresLane;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.engine.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads the native library, once a JVM: out of the jar into a new folder that only its owner may
 * open, and from there into the process.
 */
@RequiresLane
final class NativeLibrary {

  private static final String FIX =
      "Build the module on this platform (mvn -Pdatafusion verify; it needs Cargo), and let"
          + " java.io.tmpdir be a folder that can be written to and executed from.";

  private static boolean tried;
  private static @Nullable String problem;

  private NativeLibrary() {}

  /**
   * Loads the library if it is not loaded yet.
   *
   * @throws EngineException LK411 if it cannot be loaded
   */
  static synchronized void require() {
    if (!tried) {
      tried = true;
      problem = load();
    }
    if (problem != null) {
      throw new EngineException(
          Code.LK411, "DataFusion's library cannot be loaded: " + problem, FIX, null);
    }
  }

  /** Loads the library; returns why it cannot, or null. */
  private static @Nullable String load() {
    String resource = platform() + "/" + System.mapLibraryName("lanekeeper_datafusion");
    try (InputStream library = NativeLibrary.class.getResourceAsStream(resource)) {
      if (library == null) {
        return "there is none for this platform in the jar, no " + resource;
      }
      load(library, resource);
      return null;
    } catch (IOException | LinkageError e) {
      return e.toString();
    }
  }

  private static void load(InputStream library, String resource) throws IOException {
    Path folder = Files.createTempDirectory("lanekeeper-datafusion-");
    Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
    try {
      Files.copy(library, file);
      FunctionMapper names = (from, method) -> symbol(method);
      Native.register(
          NativeFunctions.class,
          com.sun.jna.NativeLibrary.getInstance(
              file.toString(), Map.of(Library.OPTION_FUNCTION_MAPPER, names)));
    } finally {
      remove(file);
      remove(folder);
    }
  }

  /** A loaded library's file may go, except where the system holds it; then it goes in the end. */
  private static void remove(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }

  private static String symbol(Method method) {
    return "lanekeeper_" + method.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static String platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return (system.startsWith("mac") ? "macos" : system.startsWith("windows") ? "windows" : system)
        + "-"
        + (machine.equals("amd64") ? "x86_64" : machine.equals("arm64") ? "aarch64" : machine);
  }
}
