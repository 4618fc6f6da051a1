import dev.lanekeeper.annotation.RequiresLane;

class Shop {
  interface Runner<T> {
    @RequiresLane
    T run(T plan);
  }

  abstract static class TextRunner implements Runner<String> {
    @Override
    @RequiresLane
    public abstract String run(String plan);
  }

  String top(TextRunner runner) {
    return runner.run("select 1");
  }
}
