import acme.Executor;

record Shop(String rows) {
  Shop {
    rows = Executor.run(rows);
  }
}
