package dev.lanekeeper.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Splits nodes into runs for one method each: small enough for HotSpot, which compiles no method
 * beyond 8,000 bytes of bytecode, and to read.
 */
final class Chunks {

  private static final int MOST_NODES = 100;
  private static final int MOST_BYTES = 5_000;

  private Chunks() {}

  static <T> List<List<T>> of(List<T> items, ToIntFunction<T> size) {
    List<List<T>> chunks = new ArrayList<>();
    List<T> chunk = new ArrayList<>();
    int bytes = 0;
    for (T item : items) {
      int more = size.applyAsInt(item);
      if (!chunk.isEmpty() && (chunk.size() == MOST_NODES || bytes + more > MOST_BYTES)) {
        chunks.add(chunk);
        chunk = new ArrayList<>();
        bytes = 0;
      }
      chunk.add(item);
      bytes += more;
    }
    chunks.add(chunk);
    return chunks;
  }
}
