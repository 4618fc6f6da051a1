package acme;

import dev.lanekeeper.annotation.RequiresLane;
import java.util.Iterator;
import java.util.List;

/** An engine's handle: everything of it is restricted. */
@RequiresLane
public class Handle implements AutoCloseable, Iterable<String> {
  public static Handle last;

  public String read() {
    return "";
  }

  @Override
  public Iterator<String> iterator() {
    return List.of("").iterator();
  }

  @Override
  public String toString() {
    return read();
  }

  @Override
  public void close() {}
}
