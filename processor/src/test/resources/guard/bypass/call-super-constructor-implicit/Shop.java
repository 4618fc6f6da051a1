import dev.lanekeeper.annotation.RequiresLane;

class Shop {
  static class Base {
    @RequiresLane
    Base() {}
  }

  static class Own extends Base {
    Own(int size) {}
  }

  static class Default extends Base {}
}
