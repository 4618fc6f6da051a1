import acme.Executor;

class Shop {
  String top(Object value) {
    return value instanceof Executor executor ? executor.query("select 1") : "";
  }
}
