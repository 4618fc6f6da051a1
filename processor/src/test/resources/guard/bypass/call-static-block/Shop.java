import acme.Executor;

class Shop {
  static {
    Executor.run("select 1");
  }
}
