import acme.Handle;

class Shop {
  void top(Handle handle) {
    try (handle) {
      System.gc();
    }
  }
}
