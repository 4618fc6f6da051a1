import acme.Executor;

class Shop {
  String top(int size) {
    return switch (size) {
      case 0 -> Executor.run("select 0");
      default -> {
        String rows = Executor.run("select 1");
        yield rows;
      }
    };
  }
}
