import dev.lanekeeper.lane.Lane;

class Shop {
  static Lane kept;
}
