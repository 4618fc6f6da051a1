import dev.lanekeeper.annotation.RequiresLane;

class Shop {
  @RequiresLane
  Shop(String url) {}

  Shop() {
    this("local");
  }
}
