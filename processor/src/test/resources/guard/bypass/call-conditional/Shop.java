import acme.Executor;

class Shop {
  String top(boolean all) {
    return all ? "" : Executor.run("select 1");
  }
}
