package dev.lanekeeper.arrow;

import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import java.nio.Buffer;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;

/** The one place where Arrow memory is opened, because it needs JVM flags that may be missing. */
public final class ArrowMemory {

  private static final String FLAG = "--add-opens=java.base/java.nio=ALL-UNNAMED";

  private ArrowMemory() {}

  /**
   * Returns a new root allocator. The caller closes it; closing fails while bytes are still in use.
   *
   * @throws LaneException LK408 if JVM flags are missing
   */
  public static BufferAllocator open() {
    requireFlags();
    return new RootAllocator();
  }

  /**
   * Checks that the JVM lets Arrow work.
   *
   * @throws LaneException LK408 if it does not, with the lines to paste
   */
  public static void requireFlags() {
    if (!Buffer.class.getModule().isOpen("java.nio", RootAllocator.class.getModule())) {
      throw new LaneException(Code.LK408, MESSAGE, fix(Runtime.version().feature()), null);
    }
  }

  private static final String MESSAGE =
      "Arrow cannot use its memory in this JVM: it was started without " + FLAG + ".";

  /**
   * Returns the lines to paste for a Java version: newer ones warn unless they get two more flags.
   */
  static String fix(int feature) {
    String flags =
        feature < 24
            ? FLAG
            : FLAG + " --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow";
    String quoted = "\"" + flags.replace(" ", "\", \"") + "\"";
    return """
    start the JVM with the flags:
      java:         java %1$s -jar your.jar   (or java %1$s -cp ... Main)
      Maven tests:  <plugin><artifactId>maven-surefire-plugin</artifactId><configuration><argLine>%1$s</argLine></configuration></plugin>
      Maven exec:   MAVEN_OPTS="%1$s" mvn exec:java
      Gradle:       tasks.withType<JavaForkOptions>().configureEach { jvmArgs(%2$s) }
      IDE:          Run configuration, VM options: %1$s
      jar:          manifest of an executable jar: Add-Opens: java.base/java.nio"""
        .formatted(flags, quoted);
  }
}
