import acme.Executor;
import java.util.function.Function;

class Shop {
  Function<String, String> top() {
    return Executor::run;
  }
}
