import dev.lanekeeper.annotation.RequiresLane;
import java.util.function.Supplier;

class Shop implements Supplier<String> {
  @Override
  @RequiresLane
  public String get() {
    return "";
  }
}
