import acme.Executor;

class Shop {
  String top(Object executor) {
    return ((Executor) executor).query("select 1");
  }
}
