import acme.Executor;

class Shop {
  Shop() {
    Executor.run("select 1");
  }
}
