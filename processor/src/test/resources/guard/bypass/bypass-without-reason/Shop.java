import acme.Executor;
import dev.lanekeeper.annotation.AllowBypass;

class Shop {
  @AllowBypass(reason = " ", owner = "Ann", until = "2999-12-31")
  String top() {
    return Executor.run("select 1");
  }
}
