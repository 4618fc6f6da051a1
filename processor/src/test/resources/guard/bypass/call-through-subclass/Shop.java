import acme.Executor;

class Shop {
  static class Fast extends Executor {}

  String top(Fast executor) {
    return executor.query("select 1");
  }
}
