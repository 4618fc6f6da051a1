import acme.Executor;

enum Shop {
  TOP(Executor.run("select 1"));

  Shop(String rows) {}
}
