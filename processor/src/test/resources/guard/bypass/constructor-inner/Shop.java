import dev.lanekeeper.annotation.RequiresLane;

class Shop {
  class Inner {
    @RequiresLane
    Inner() {}
  }

  Object top(Shop shop) {
    return shop.new Inner();
  }
}
