import acme.Executor;

class Shop {
  Runnable top() {
    return new Runnable() {
      @Override
      public void run() {
        Executor.run("select 1");
      }
    };
  }
}
