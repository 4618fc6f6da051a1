import acme.Executor;
import dev.lanekeeper.io.Sink;

final class Shop implements Sink {
  @Override
  public long write(Object rows) {
    return Executor.run("insert").length();
  }
}
