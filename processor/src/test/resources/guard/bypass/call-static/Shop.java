import dev.lanekeeper.engine.*;

class Shop {
  Backend open(Engine engine) {
    return Backend.open(engine, RuntimeProfile.defaults());
  }
}
