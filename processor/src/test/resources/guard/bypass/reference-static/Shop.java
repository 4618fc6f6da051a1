import dev.lanekeeper.engine.*;
import java.util.function.BiFunction;

class Shop {
  BiFunction<Engine, RuntimeProfile, Backend> opener() {
    return Backend::open;
  }
}
