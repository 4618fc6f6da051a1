import acme.Handle;
import acme.Opener;
import dev.lanekeeper.annotation.AllowBypass;

class Shop implements Opener {
  @Override
  @AllowBypass(reason = "old driver", owner = "Ann", until = "2026-06-30")
  public String open(String url) {
    return url;
  }

  @AllowBypass(reason = "old log", owner = "Ann", until = "2026-06-30")
  String log(Handle handle) {
    return "rows: " + handle;
  }
}
