import dev.lanekeeper.lane.Lane;

class Shop {
  static Object kept;

  static void keep(Lane lane) {
    kept = lane;
    kept = (Runnable) () -> lane.list(null);
  }
}
