import acme.Executor;
import dev.lanekeeper.annotation.AllowBypass;

class Shop {
  @AllowBypass(reason = "old report", owner = "Ann", until = "31.12.2999")
  String top() {
    return Executor.run("select 1");
  }
}
