import acme.Executor;
import java.util.function.Supplier;

class Shop {
  Supplier<String> top() {
    return () -> Executor.run("select 1");
  }
}
