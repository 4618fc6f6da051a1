import dev.lanekeeper.annotation.RequiresLane;

class Shop {
  @RequiresLane
  static <T> T run(T plan) {
    return plan;
  }

  String top() {
    return Shop.<String>run("select 1");
  }
}
