import acme.Executor;
import java.util.List;

class Shop {
  String top(List<? extends Executor> executors) {
    return executors.get(0).query("select 1");
  }
}
