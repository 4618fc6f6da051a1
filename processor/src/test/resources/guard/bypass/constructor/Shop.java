import acme.Executor;

class Shop {
  Object top() {
    return new Executor("local");
  }
}
