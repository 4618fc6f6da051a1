import acme.Executor;
import java.util.function.Function;

class Shop extends Executor {
  Function<String, String> top() {
    return super::query;
  }
}
