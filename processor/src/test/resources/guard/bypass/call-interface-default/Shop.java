import acme.Executor;

interface Shop {
  default String top() {
    return Executor.run("select 1");
  }
}
