import acme.Executor;

class Shop {
  <E extends Executor & Runnable> String top(E executor) {
    return executor.query("select 1");
  }
}
