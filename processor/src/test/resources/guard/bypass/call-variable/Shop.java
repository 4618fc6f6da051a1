import acme.Executor;

class Shop {
  String top() {
    var executor = new Executor();
    return executor.query("select 1");
  }
}
