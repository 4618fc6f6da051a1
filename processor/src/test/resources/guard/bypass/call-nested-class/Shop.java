import acme.Executor;

class Shop {
  static class Rows {
    class Top {
      String top() {
        return Executor.run("select 1");
      }
    }
  }
}
