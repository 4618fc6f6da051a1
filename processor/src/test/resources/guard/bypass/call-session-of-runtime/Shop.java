import dev.lanekeeper.engine.Backend;

class Shop {
  Object session(Backend backend) {
    return backend.session();
  }
}
