import acme.Executor;

class Shop {
  String top() {
    return String.valueOf(Executor.run("select 1")).strip();
  }
}
