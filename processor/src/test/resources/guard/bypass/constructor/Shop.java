import dev.lanekeeper.annotation.RequiresLane;

class Shop {
  static class Executor {
    @RequiresLane
    Executor(String url) {}
  }

  Object executor() {
    return new Executor("local");
  }
}
