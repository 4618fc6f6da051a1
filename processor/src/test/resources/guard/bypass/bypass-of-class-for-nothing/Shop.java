import acme.Executor;
import dev.lanekeeper.annotation.AllowBypass;

class Shop {
  @AllowBypass(reason = "old report", owner = "Ann", until = "2999-12-31")
  static class Top {}

  String top() {
    return Executor.run("select 1");
  }
}
