import acme.Executor;
import dev.lanekeeper.annotation.AllowBypass;

class Shop {
  @AllowBypass(reason = "old report", owner = "Ann", until = "2025-12-31")
  String top() {
    return Executor.run("select 1");
  }
}
