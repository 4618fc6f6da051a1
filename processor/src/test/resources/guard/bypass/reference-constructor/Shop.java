import acme.Executor;
import java.util.function.Function;

class Shop {
  Function<String, Executor> top() {
    return Executor::new;
  }
}
