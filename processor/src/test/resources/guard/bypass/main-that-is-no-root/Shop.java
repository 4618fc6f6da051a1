import acme.Executor;

class Shop {
  public static void main(String[] arguments) {
    Executor.run("select 1");
  }
}
