import acme.Executor;
import dev.lanekeeper.annotation.AllowBypass;

@AllowBypass(reason = "old report", owner = "Ann", until = "2999-12-31")
class Shop {
  static final String TOP = Executor.run("select 1");
}
