package shop;

import dev.lanekeeper.annotation.LaneRoot;

class Shop {
  @LaneRoot("command line")
  static void main(String[] arguments) {}
}
