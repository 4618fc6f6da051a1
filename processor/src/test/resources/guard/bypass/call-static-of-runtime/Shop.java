import dev.lanekeeper.engine.Backend;
import dev.lanekeeper.engine.Engine;
import dev.lanekeeper.engine.RuntimeProfile;

class Shop {
  Backend open(Engine engine) {
    return Backend.open(engine, RuntimeProfile.defaults());
  }
}
