package dev.lanekeeper.testing;

import java.util.List;
import org.apache.arrow.memory.BufferAllocator;

/** Tells which Arrow memory a test left behind. */
final class Leaks {

  private static final int MOST_CHARACTERS = 4000;

  private Leaks() {}

  /**
   * Closes an allocator.
   *
   * @param failures what went wrong before, told as well
   * @throws AssertionError if memory of the allocator is still in use, with Arrow's list of it
   */
  static void check(BufferAllocator allocator, List<Exception> failures) {
    long left = allocator.getAllocatedMemory();
    if (left == 0) {
      allocator.close();
      return;
    }
    // With assertions on, as in tests, Arrow knows where each buffer was made.
    String list = allocator.toVerboseString();
    AssertionError leak =
        new AssertionError(
            left
                + " bytes of Arrow memory are left: close what the test opened or detached.\n"
                + (list.length() > MOST_CHARACTERS
                    ? list.substring(0, MOST_CHARACTERS) + "..."
                    : list));
    failures.forEach(leak::addSuppressed);
    throw leak;
  }
}
