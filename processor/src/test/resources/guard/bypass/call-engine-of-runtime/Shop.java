import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.RuntimeProfile;

class Shop {
  Object open(Engine engine) {
    return engine.open(RuntimeProfile.defaults());
  }
}
