import acme.Executor;

class Shop {
  {
    Executor.run("select 1");
  }
}
