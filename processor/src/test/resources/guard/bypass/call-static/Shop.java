import acme.Executor;

class Shop {
  String top() {
    return Executor.run("select 1");
  }
}
